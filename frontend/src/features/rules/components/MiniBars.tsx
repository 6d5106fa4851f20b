import type { Schemas } from '@/shared/api/types';
import { barsOf } from '../figures/bars';
import styles from './NodeFigures.module.css';

/** How what a node gives is spread over everybody, too small to read off. */
export function MiniBars({ row }: { row: Schemas['NodeRow'] }) {
  const bars = barsOf(row);
  const width = 60 / Math.max(bars.length, 1);
  return (
    <svg className={styles.mini} viewBox="0 0 60 16" aria-hidden="true">
      {bars.map(({ key, height }, place) => (
        <rect
          key={key}
          x={place * width}
          y={16 - height * 16}
          width={Math.max(width - 1, 0.5)}
          height={height * 16}
        />
      ))}
    </svg>
  );
}
