import { useTranslation } from 'react-i18next';
import { coefficient } from '@/shared/format/number';
import type { Live } from '../figures/live';
import styles from './NodeCard.module.css';

/** What the example gets by a node, and what everybody gets. */
export function LiveValue({ live, name }: { live: Live; name: string }) {
  const { t } = useTranslation();
  return (
    <p className={styles.live}>
      {live.coefficient !== null && (
        <span>
          {name} {live.input !== null && live.input !== live.coefficient && `${live.input} → `}
          <b>{coefficient(live.coefficient)}</b>
        </span>
      )}
      <span>
        {t('planRule.factor.everybody', {
          least: coefficient(live.least),
          most: coefficient(live.most),
        })}
      </span>
    </p>
  );
}
