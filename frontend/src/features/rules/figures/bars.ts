import type { Schemas } from '@/shared/api/types';
import { readable } from './readable';

export interface Bar {
  key: string;
  count: number;
  /** A share of the highest bar, for its length only. */
  height: number;
}

/** The bars of what a node gives: ranges of numbers, or the most frequent words. */
export function barsOf({ type, spread, words }: Schemas['NodeRow']): Bar[] {
  const counted = spread
    ? spread.bars.map(({ least, below, count }) => ({
        key: [...new Set([least, below])].map((end) => readable(type, end)).join(' – '),
        count,
      }))
    : (words?.top ?? []).map(({ value, count }) => ({ key: value, count }));
  const most = Math.max(1, ...counted.map(({ count }) => count));
  return counted.map((bar) => ({ ...bar, height: bar.count / most }));
}
