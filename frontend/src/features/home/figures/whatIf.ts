import type { KeyResultCard, OpenDeal } from '@/shared/api/types';
import { add, decimal, type Decimal, divide, multiply, subtract } from '@/shared/format/decimal';
import { sumOf } from './remedy';

/** Where somebody would stand with some deals won; exact, except for shares. */
export interface Standing {
  brought: Decimal;
  reached: Decimal;
  /** The share of the way from baseline to target, with four places. */
  attainment: Decimal;
  /** Above (or below, negative) what is expected now, in the measure and in points with one place. */
  above: { amount: Decimal; points: Decimal } | null;
}

const HUNDRED = decimal('100');

/** Null where nothing is picked, or where there is no way to go. */
export function standingWith(card: KeyResultCard, picked: OpenDeal[]): Standing | null {
  const way = subtract(decimal(card.target), decimal(card.baseline));
  if (picked.length === 0 || way.units === 0n) return null;
  const brought = sumOf(picked);
  const reached = add(decimal(card.actual ?? card.baseline), brought);
  const expected = card.expected === null ? null : decimal(card.expected);
  const amount = expected && subtract(reached, expected);
  return {
    brought,
    reached,
    attainment: divide(subtract(reached, decimal(card.baseline)), way, 4),
    above: amount && { amount, points: divide(multiply(amount, HUNDRED), way, 1) },
  };
}
