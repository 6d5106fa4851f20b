import { useTranslation } from 'react-i18next';
import { StatusShape } from '@/shared/ui/StatusShape';
import { toneOf } from '@/shared/ui/tone';
import type { StatusCounts } from '../figures/peopleQuery';
import { headcount, JUDGED, SPREAD } from '../figures/spread';
import styles from './Spread.module.css';

/** How the people of a unit are spread: four counts, and a bar divided by them. */
export function Spread({ counts }: { counts: StatusCounts }) {
  const { t } = useTranslation();
  const all = headcount(counts);
  if (all === 0) return null;
  return (
    <span className={styles.spread}>
      <span className={styles.counts}>
        {SPREAD.filter((status) => JUDGED.has(status)).map((status) => (
          <span key={status} className={counts[status] === 0 ? styles.zero : undefined}>
            <StatusShape status={status} />
            <span className="sr-only">{t(`pace.status.${status}`)} </span>
            {counts[status]}
          </span>
        ))}
      </span>
      <span className={styles.bar} aria-hidden="true">
        {SPREAD.filter((status) => counts[status] > 0).map((status) => (
          <span
            key={status}
            className={toneOf(status)}
            style={{ width: `${(counts[status] / all) * 100}%` }}
          />
        ))}
      </span>
    </span>
  );
}
