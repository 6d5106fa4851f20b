import type { Schemas } from '@/shared/api/types';

export interface Bar {
  key: string;
  count: number;
  /** A share of the highest bar, for its length only. */
  height: number;
}

/** The bars of what a node gives: ranges of numbers, or the most frequent words. */
export function barsOf({ spread, words }: Schemas['NodeRow']): Bar[] {
  const counted = spread
    ? spread.bars.map(({ least, below, count }) => ({
        key: least === below ? least : `${least} – ${below}`,
        count,
      }))
    : (words?.top ?? []).map(({ value, count }) => ({ key: value, count }));
  const most = Math.max(1, ...counted.map(({ count }) => count));
  return counted.map((bar) => ({ ...bar, height: bar.count / most }));
}
