import type { KeyResultCard } from '@/shared/api/types';
import { abs, compare, decimal, subtract, toPlain } from '@/shared/format/decimal';

export interface Difference {
  amount: string;
  short: boolean;
}

/** How far the actual is from what should be there by now, and on which side. */
export function differenceOf({ actual, expected }: KeyResultCard): Difference | null {
  if (actual === null || expected === null) return null;
  const gap = subtract(decimal(expected), decimal(actual));
  return { amount: toPlain(abs(gap)), short: compare(gap, decimal('0')) > 0 };
}
