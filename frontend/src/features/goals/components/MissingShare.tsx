import { useTranslation } from 'react-i18next';
import { isWhole, missingShare } from '../figures/paceRule';
import { percentOf } from '../figures/percentTyped';
import styles from './Form.module.css';

/** Whether shares add to exactly one, and by how much they do not. */
export function MissingShare({ shares }: { shares: readonly string[] }) {
  const { t } = useTranslation();
  const missing = missingShare(shares);
  if (missing === null) return <p className={styles.off}>{t('goals.share.unread')}</p>;
  if (isWhole(missing)) return <p className={styles.sum}>{t('goals.share.whole')}</p>;
  const over = missing.startsWith('-');
  return (
    <p className={styles.off} role="status">
      {t(over ? 'goals.share.over' : 'goals.share.short', {
        share: percentOf(over ? missing.slice(1) : missing),
      })}
    </p>
  );
}
