import { useTranslation } from 'react-i18next';
import type { KeyResultCard, MapLine } from '@/shared/api/types';
import { measured } from '@/shared/format/measured';
import { useReader } from '@/shared/ui/useReader';
import { samples } from '../figures/legend';
import styles from './Legend.module.css';

interface LegendProps {
  scale: number;
  unit: KeyResultCard | null;
  line: MapLine | undefined;
}

/** What widths mean, whose the line is, and what dashes stand for. */
export function Legend({ scale, unit, line }: LegendProps) {
  const { t } = useTranslation();
  const reader = useReader();
  const card = line?.node.key_result;
  return (
    <p className={styles.legend}>
      {unit && scale > 0 && (
        <>
          <span>{t('map.legend.width')}</span>
          {samples(scale).map(({ amount, thick }) => (
            <span key={amount} className={styles.sample}>
              <span className={styles.swatch} style={{ height: Math.max(1, thick) }} />
              {measured(amount, unit, { ...reader, style: 'short' }, { sign: false }).replace(
                '.0',
                '',
              )}
            </span>
          ))}
        </>
      )}
      {card && (
        <span className={`${styles.sample} ${styles.mine}`}>
          <span className={styles.line} />
          {t('map.legend.line', {
            owner: card.owner.name,
            amount: measured(card.target, card, reader, { sign: false }),
          })}
        </span>
      )}
      <span className={styles.sample}>
        <span className={styles.dashed} />
        {t('map.legend.otherUnit')}
      </span>
    </p>
  );
}
