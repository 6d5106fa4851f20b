import { useTranslation } from 'react-i18next';
import type { MapNode } from '@/shared/api/types';
import { measured } from '@/shared/format/measured';
import { useDifference } from '@/shared/pace/useDifference';
import { StatusMark } from '@/shared/ui/StatusMark';
import { StatusShape } from '@/shared/ui/StatusShape';
import { toneOf } from '@/shared/ui/tone';
import { useReader } from '@/shared/ui/useReader';
import { differenceOf } from '../figures/difference';
import styles from './Board.module.css';
import { TvBar } from './TvBar';

const JUDGED = ['ahead', 'on_track', 'watch', 'behind'] as const;

/** A unit (or a person) on its ring of the line: bar, figures, and how the people below stand. */
export function BoardRow({ node }: { node: MapNode }) {
  const { t } = useTranslation();
  const reader = useReader();
  const apart = useDifference();
  const { key_result: card, people, counts } = node;
  const difference = differenceOf(card);
  const under = [
    card.owner.head,
    people > 0 && card.owner.kind === 'unit' && t('tv.count', { count: people }),
  ];
  return (
    <tr className={styles.row}>
      <th scope="row">
        <strong>{card.owner.name}</strong>
        <span className={styles.soft}>{under.filter(Boolean).join(' · ')}</span>
      </th>
      <td className={styles.barCell}>
        <TvBar card={card} />
      </td>
      <td className={styles.end}>
        <strong>
          {card.actual === null ? '—' : measured(card.actual, card, reader, { sign: false })}
        </strong>{' '}
        / {measured(card.target, card, reader, { sign: false })}
      </td>
      <td className={`${styles.end} ${toneOf(card.status)} ${styles.toned}`}>
        {difference &&
          t(difference.short ? 'tv.short' : 'tv.over', {
            amount: apart(difference.amount, card, { sign: false }),
          })}
      </td>
      <td>
        <StatusMark status={card.status} lag={card.lag_points} stale={card.stale} />
      </td>
      <td>
        {people > 0 && card.owner.kind === 'unit' && (
          <span className={styles.people}>
            {JUDGED.map((status) => (
              <span key={status} className={toneOf(status)} data-none={counts[status] === 0}>
                <StatusShape status={status} />
                <span className="sr-only">{t(`pace.status.${status}`)}</span> {counts[status]}
              </span>
            ))}
            <span className={styles.shares} aria-hidden="true">
              {JUDGED.map((status) => (
                <span
                  key={status}
                  className={toneOf(status)}
                  style={{ flexGrow: counts[status] }}
                />
              ))}
            </span>
          </span>
        )}
      </td>
    </tr>
  );
}
