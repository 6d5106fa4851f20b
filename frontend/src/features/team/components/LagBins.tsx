import { useTranslation } from 'react-i18next';
import type { Team } from '@/shared/api/types';
import { toneOf } from '@/shared/ui/tone';
import { type Axis, place } from '../figures/strip';
import { headcount, SPREAD } from '../figures/spread';
import styles from './LagStrip.module.css';

const HEIGHT = 100;

/** Too many to be marked one by one: how many stand at each point, by status from the ground up. */
export function LagBins({ team, axis }: { team: Team; axis: Axis }) {
  const { t } = useTranslation();
  const tallest = Math.max(1, ...team.bins.map(({ counts }) => headcount(counts)));
  const width = 100 / (axis.until - axis.from);
  const rise = (count: number) => (count / tallest) * HEIGHT;
  return (
    <svg
      className={styles.bins}
      viewBox={`0 0 100 ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t('team.strip.binsLabel', { count: headcount(team.counts) })}
    >
      {team.bins.map(({ lag_points, counts }) => {
        let ground = HEIGHT;
        return SPREAD.map((status) => {
          const height = rise(counts[status]);
          ground -= height;
          return (
            height > 0 && (
              <rect
                key={`${lag_points} ${status}`}
                className={toneOf(status)}
                x={place(lag_points, axis) * 100}
                y={ground}
                width={width * 0.86}
                height={height}
                fill="var(--fill)"
              />
            )
          );
        });
      })}
    </svg>
  );
}
