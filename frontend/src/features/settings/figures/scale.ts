/** Where the thresholds stand on a scale of lag, from 0 (left) to 1 (right); further than its end is its end. */
export interface Scale {
  ahead: number;
  expected: number;
  watch: number;
  behind: number;
}

const MARGIN = 1.4;

/** The scale holds the outer thresholds with some room beyond them. Points as typed; null if one is no number. */
export function scaleOf(ahead: string, watch: string, behind: string): Scale | null {
  const points = [ahead, watch, behind].map(Number);
  const [left = 0, mid = 0, right = 0] = points;
  if (points.some((point) => !Number.isFinite(point)) || left < 0 || mid < 0 || right < mid) {
    return null;
  }
  const [low, high] = [-Math.max(left, 1) * MARGIN, Math.max(right, 1) * MARGIN];
  const place = (lag: number) => (lag - low) / (high - low);
  return { ahead: place(-left), expected: place(0), watch: place(mid), behind: place(right) };
}
