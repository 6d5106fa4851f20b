import { area, line } from 'd3-shape';
import type { FanPoint } from '../../figures/curve';
import styles from './Curve.module.css';
import type { Scales } from './useScales';

/** Where the open deals lead: the median dashed, around it half and four fifths of what may come. */
export function CurveFan({ fan, scales: { x, y } }: { fan: FanPoint[]; scales: Scales }) {
  if (fan.length === 0) return null;
  const band = (low: keyof FanPoint, high: keyof FanPoint) =>
    area<FanPoint>(
      ({ day }) => x(day),
      (at) => y(at[low]),
      (at) => y(at[high]),
    )(fan) ?? '';
  const median = line<FanPoint>(
    ({ day }) => x(day),
    ({ p50 }) => y(p50),
  )(fan);
  return (
    <g>
      <path className={styles.fan} d={band('p10', 'p90')} />
      <path className={styles.fan} d={band('p25', 'p75')} />
      <path className={styles.median} d={median ?? ''} />
    </g>
  );
}
