import type { KeyResultCard } from '@/shared/api/types';
import { compare, decimal, type Decimal, subtract } from '@/shared/format/decimal';

/** How much is missing to what is expected now; null when nothing is, or nothing can be said. */
export function gapOf(card: KeyResultCard): Decimal | null {
  if (card.actual === null || card.expected === null) return null;
  const [expected, actual] = [decimal(card.expected), decimal(card.actual)];
  const lower = card.kind === 'decrease' || card.kind === 'keep_below';
  const gap = lower ? subtract(actual, expected) : subtract(expected, actual);
  return compare(gap, decimal('0')) > 0 ? gap : null;
}

/** Open deals end up in an amount of money that is to grow, out of the CRM's own records. */
export const dealsCountFor = (card: KeyResultCard): boolean =>
  card.measure === 'money' && card.kind === 'increase' && card.source === 'metric';
