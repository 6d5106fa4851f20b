import type { KeyResultCard } from '@/shared/api/types';
import { compare, decimal, subtract, toPlain } from '@/shared/format/decimal';

/** What is missing to where it should be by now; none when nothing is, or nothing can be said. */
export function gapOf({ kind, actual, expected }: KeyResultCard): string | null {
  if (actual === null || expected === null) return null;
  const lower = kind === 'decrease' || kind === 'keep_below';
  const [more, less] = lower ? [actual, expected] : [expected, actual];
  const gap = subtract(decimal(more), decimal(less));
  return compare(gap, decimal('0')) > 0 ? toPlain(gap) : null;
}
