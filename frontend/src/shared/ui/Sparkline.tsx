import { line } from 'd3-shape';

interface SparklineProps {
  /** Lengths only, oldest first: nothing here is read as a number. */
  values: readonly number[];
  /** The least and the greatest value that the height stands for; the greatest is drawn at the top. */
  range: readonly [number, number];
  /** A dotted line across, at this value. */
  threshold?: number;
  /** What it shows, in words. */
  label: string;
  width?: number;
  height?: number;
}

/** A line the size of a word; its end carries the status's colour where the surroundings set one. */
export function Sparkline(props: SparklineProps) {
  const { values, range, threshold, label, width = 104, height = 24 } = props;
  const [least, most] = range;
  const inner = height - 6;
  const y = (value: number) => {
    const within = Math.min(most, Math.max(least, value));
    return 3 + (inner * (most - within)) / (most - least || 1);
  };
  const x = (index: number) => 2 + ((width - 8) * index) / Math.max(1, values.length - 1);
  const path = line<number>((_, index) => x(index), y)(Array.from(values));
  const last = values.at(-1);
  return (
    <svg width={width} height={height} role="img" aria-label={label}>
      <path d={`M0 ${height - 0.5}H${width}`} stroke="var(--hair)" />
      {threshold !== undefined && (
        <path
          d={`M0 ${y(threshold)}H${width}`}
          stroke="var(--behind)"
          strokeDasharray="1.5 2.5"
          opacity={0.8}
        />
      )}
      {path && <path d={path} fill="none" stroke="var(--ink3)" strokeWidth={1.4} />}
      {last !== undefined && (
        <circle cx={x(values.length - 1)} cy={y(last)} r={2.6} fill="var(--text, var(--ink))" />
      )}
    </svg>
  );
}
