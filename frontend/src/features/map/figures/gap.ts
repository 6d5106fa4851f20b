import type { KeyResultCard } from '@/shared/api/types';
import { compare, decimal, subtract, toPlain } from '@/shared/format/decimal';

/** What an increase lacks to where it should be by now; none when it lacks nothing or is of another kind. */
export function gapOf({ kind, actual, expected }: KeyResultCard): string | null {
  if (kind !== 'increase' || actual === null || expected === null) return null;
  const gap = subtract(decimal(expected), decimal(actual));
  return compare(gap, decimal('0')) > 0 ? toPlain(gap) : null;
}
