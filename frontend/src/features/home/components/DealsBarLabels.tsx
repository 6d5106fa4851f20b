import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyResultCard } from '@/shared/api/types';
import { decimal, divide, round, toPlain } from '@/shared/format/decimal';
import { percent } from '@/shared/format/number';
import { Amount } from '@/shared/ui/Amount';
import { useReader } from '@/shared/ui/useReader';
import { money } from '@/shared/format/amount';
import type { DealsGeometry } from '../figures/dealsGeometry';
import { gapOf } from '@/shared/pace/gap';
import styles from './DealsBar.module.css';

interface LabelsProps {
  card: KeyResultCard;
  shape: DealsGeometry;
}

/** Two labels closer than this, in % of the bar, go onto two lines. */
const APART = 26;

/** Where a label wants to stand; the style sheet keeps it off the ends. */
const at = (percentOfBar: number) => ({ '--at': `${percentOfBar}%` }) as CSSProperties;

/** Won at the left, target at the right, expected over its tick. */
export function DealsBarAbove({ card, shape }: LabelsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.above}>
      <span>
        {t('home.deals.won')} <Bold value={card.actual ?? card.baseline} card={card} />
      </span>
      {shape.expected !== null && card.expected !== null && (
        <span className={styles.over} style={at(shape.expected)}>
          {t('home.deals.expected')} <Bold value={card.expected} card={card} />
        </span>
      )}
      <span>
        {t('home.deals.target')} <Bold value={card.target} card={card} />
      </span>
    </div>
  );
}

const Bold = ({ value, card }: { value: string; card: KeyResultCard }) => (
  <strong>
    <Amount value={value} currency={card.currency} />
  </strong>
);

/** The gap under a bracket, and where the deals are likely to lead. */
export function DealsBarBelow({ card, shape }: LabelsProps) {
  const { t } = useTranslation();
  const reader = useReader();
  const gap = gapOf(card);
  const bracket =
    gap !== null && shape.expected !== null ? { from: shape.won, to: shape.expected } : null;
  const say = (value: string) => money(value, { ...reader, currency: card.currency });
  const middle = bracket && (bracket.from + bracket.to) / 2;
  const crowded = middle !== null && shape.likely !== null && shape.likely.at - middle < APART;

  return (
    <div className={`${styles.below} ${crowded ? styles.twoLines : ''}`}>
      {bracket !== null && gap !== null && (
        <>
          <span
            className={styles.bracket}
            style={{ left: `${bracket.from}%`, width: `${bracket.to - bracket.from}%` }}
          />
          <span className={styles.gap} style={at((bracket.from + bracket.to) / 2)}>
            {t('home.gap', { amount: say(toPlain(gap)) })}
          </span>
        </>
      )}
      {shape.likely !== null && <Likely card={card} likely={shape.likely} />}
    </div>
  );
}

function Likely({
  card,
  likely,
}: {
  card: KeyResultCard;
  likely: NonNullable<DealsGeometry['likely']>;
}) {
  const { t } = useTranslation();
  const reader = useReader();
  const amount = money(round(likely.amount, 0), { ...reader, currency: card.currency });
  const share = percent(toPlain(divide(likely.amount, decimal(card.target), 4)));
  return (
    <>
      <span className={styles.arrow} style={{ left: `${likely.at}%` }} />
      <span className={styles.likely} style={at(likely.at)}>
        {t('home.deals.likely', { amount, share })}
      </span>
    </>
  );
}
