import type { Factor, WhyLevel } from '@/shared/api/types';
import {
  add,
  type Decimal,
  decimal,
  divide,
  multiply,
  round,
  subtract,
} from '@/shared/format/decimal';

/** One line of the calculation: what it is, and the amount after it. */
export type WhyStep =
  | { kind: 'parent'; level: WhyLevel; value: Decimal }
  | {
      kind: 'locked' | 'hold' | 'moved_away' | 'moved_in' | 'limited';
      level: WhyLevel;
      value: Decimal;
    }
  | { kind: 'shared'; level: WhyLevel; value: Decimal }
  | { kind: 'per_weight'; level: WhyLevel; value: Decimal }
  | { kind: 'factor'; factor: Factor; value: Decimal; before: Decimal }
  | { kind: 'weight'; level: WhyLevel; value: Decimal }
  | { kind: 'bound' | 'own_lock' | 'kept' | 'rounding'; level: WhyLevel; value: Decimal }
  | { kind: 'amount'; level: WhyLevel; value: Decimal };

/** Carried on between steps; what is shown has two places. */
const PRECISE = 24;
const ZERO = decimal('0');
export const isZero = (value: Decimal): boolean => value.units === 0n;

/** What stands before the sharing: the parent's amount, and what was taken off it first. */
export function openingSteps(level: WhyLevel): WhyStep[] {
  const taken = (['locked', 'hold', 'moved', 'limited'] as const).map((name): WhyStep => {
    const value = subtract(ZERO, decimal(level[name]));
    const movedBy = value.units < 0n ? 'moved_away' : 'moved_in';
    return { kind: name === 'moved' ? movedBy : name, level, value };
  });
  return [
    { kind: 'parent', level, value: decimal(level.parent_amount) },
    ...taken.filter(({ value }) => !isZero(value)),
    { kind: 'shared', level, value: decimal(level.shared) },
    { kind: 'per_weight', level, value: perWeight(level) },
  ];
}

export const perWeight = (level: WhyLevel): Decimal =>
  divide(decimal(level.shared), decimal(level.siblings_weight), PRECISE);

/** × factor × factor …, each with the amount before and after it. */
export function factorSteps(factors: Factor[], start: Decimal): WhyStep[] {
  let value = start;
  return factors.map((factor) => {
    const before = value;
    value = multiply(before, decimal(factor.coefficient));
    return { kind: 'factor', factor, value, before };
  });
}

/** From the product to the amount: what was had before any sharing, then rounding. */
export function closingSteps(level: WhyLevel, product: Decimal): WhyStep[] {
  const amount = decimal(level.amount);
  const [ownLock, kept] = [decimal(level.own_lock), decimal(level.kept)];
  const rest = subtract(amount, [round(product, 2), ownLock, kept].reduce(add));
  const steps: WhyStep[] = [
    { kind: 'own_lock', level, value: ownLock },
    { kind: 'kept', level, value: kept },
    { kind: 'rounding', level, value: rest },
  ];
  return [...steps.filter(({ value }) => !isZero(value)), { kind: 'amount', level, value: amount }];
}

/** A lock or a limit gave the number: there is nothing to multiply. */
export const boundSteps = (level: WhyLevel): WhyStep[] => [
  { kind: 'parent', level, value: decimal(level.parent_amount) },
  { kind: 'bound', level, value: decimal(level.amount) },
  { kind: 'amount', level, value: decimal(level.amount) },
];
