import { useTranslation } from 'react-i18next';
import type { KeyResultCard, OpenDeal } from '@/shared/api/types';
import { toPlain } from '@/shared/format/decimal';
import { measured } from '@/shared/format/measured';
import { toneOf } from '@/shared/ui/tone';
import { useReader } from '@/shared/ui/useReader';
import { dealsGeometry } from '../figures/dealsGeometry';
import { sumOf } from '../figures/remedy';
import styles from './DealsBar.module.css';
import { DealsBarAbove, DealsBarBelow } from './DealsBarLabels';
import type { Deals } from './useDeals';

/** A number fits into a deal's box from this share of the bar on. */
const ROOM_FOR_NUMBER = 3;
const THIN = 1;

interface DealsBarProps {
  card: KeyResultCard;
  deals: Pick<Deals, 'listed' | 'picked'>;
}

/** Won, then the deals that are imagined won, then the other open ones, up to the target. */
export function DealsBar({ card, deals: { listed, picked } }: DealsBarProps) {
  const { t } = useTranslation();
  const reader = useReader();
  const others = listed.filter((deal) => !picked.includes(deal));
  const ordered = [...picked, ...others];
  const shape = dealsGeometry(card, ordered);
  if (shape === null) return null;
  const say = (value: string) => measured(value, card, reader);
  const figures = {
    won: say(card.actual ?? card.baseline),
    expected: say(card.expected ?? card.baseline),
    target: say(card.target),
    open: say(toPlain(sumOf(listed))),
  };
  const text = shape.likely
    ? t('home.deals.bar', { ...figures, likely: say(toPlain(shape.likely.amount)) })
    : t('home.deals.barAlone', figures);

  return (
    <div className={`${styles.figure} ${toneOf(card.status)}`} role="img" aria-label={text}>
      <DealsBarAbove card={card} shape={shape} />
      <div className={styles.bar}>
        <span className={styles.won} style={{ width: `${shape.won}%` }} />
        {shape.deals.map(
          ({ from, to }, index) =>
            to > from && (
              <span
                key={index}
                className={classOf(index < picked.length, to - from)}
                style={{ left: `${from}%`, width: `${to - from}%` }}
              >
                {to - from >= ROOM_FOR_NUMBER && numberOf(ordered[index], listed)}
              </span>
            ),
        )}
        {shape.expected !== null && (
          <span className={styles.tick} style={{ left: `${shape.expected}%` }} />
        )}
      </div>
      <DealsBarBelow card={card} shape={shape} />
    </div>
  );
}

/** By the number that the deal has in the list, wherever it is drawn. */
const numberOf = (deal: OpenDeal | undefined, listed: OpenDeal[]): number | null =>
  deal === undefined ? null : listed.indexOf(deal) + 1;

const classOf = (picked: boolean, width: number): string =>
  [styles.deal, picked && styles.picked, width < THIN && styles.thin].filter(Boolean).join(' ');
