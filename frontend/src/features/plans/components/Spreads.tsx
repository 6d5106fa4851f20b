import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { grouped } from '@/shared/format/number';
import { decimal } from '@/shared/format/decimal';
import { type ComparedRow, LETTERS, spreadsOf } from '../figures/compared';
import styles from './ComparePage.module.css';

interface SpreadsProps {
  rows: readonly ComparedRow[];
  runs: readonly Schemas['RunNote'][];
}

const whole = (amount: number) => grouped(decimal(amount.toFixed(0)));

/** How everybody's amounts are spread in each run: small pictures on one scale, the median marked. */
export function Spreads({ rows, runs }: SpreadsProps) {
  const { t } = useTranslation();
  const { most, tallest, spreads } = spreadsOf(rows, runs.length);
  return (
    <div className={styles.spreads}>
      {spreads.map(({ bins, median }, place) => (
        <figure key={runs[place]?.id}>
          <figcaption>
            {LETTERS[place]} {runs[place]?.name} ·{' '}
            {t('scenarios.compare.median', { amount: whole(median) })}
          </figcaption>
          <div className={styles.bars} aria-hidden="true">
            {bins.map((count, bin) => (
              // The bins stand where they stand: their place is what they are.
              <i key={bin} style={{ height: `${(count / tallest) * 100}%` }} />
            ))}
            <b style={{ left: `${(median / most) * 100}%` }} />
          </div>
          <div className={styles.scale} aria-hidden="true">
            <span>0</span>
            <span>{whole(most)}</span>
          </div>
        </figure>
      ))}
    </div>
  );
}
