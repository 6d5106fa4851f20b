import type { Factor, Why, WhyLevel } from '@/shared/api/types';
import {
  abs,
  add,
  compare,
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
  | { kind: 'locked' | 'hold' | 'limited'; level: WhyLevel; value: Decimal }
  | { kind: 'shared'; level: WhyLevel; value: Decimal }
  | { kind: 'per_weight'; level: WhyLevel; value: Decimal }
  | { kind: 'factor'; factor: Factor; value: Decimal; before: Decimal }
  | { kind: 'weight'; level: WhyLevel; value: Decimal }
  | { kind: 'bound' | 'own_lock' | 'kept' | 'rounding'; level: WhyLevel; value: Decimal }
  | { kind: 'amount'; level: WhyLevel; value: Decimal };

/** A stretch of the calculation that starts at a parent's amount and ends at an owner's. */
export interface WhyPart {
  owner: WhyLevel;
  steps: WhyStep[];
}

/** Carried on between steps; what is shown has two places. */
const PRECISE = 24;
const ZERO = decimal('0');
const isZero = (value: Decimal): boolean => value.units === 0n;

/** The whole reasoning: one flat product where the weights allow it, else level by level. */
export function whyParts(why: Why): WhyPart[] {
  const flat = flatPart(why);
  return flat === null ? why.levels.map(levelPart) : [flat];
}

/** What stands before the sharing: the parent's amount, and what was taken off it first. */
function openingSteps(level: WhyLevel): WhyStep[] {
  const taken = (['locked', 'hold', 'limited'] as const).map((kind): WhyStep => ({
    kind,
    level,
    value: subtract(ZERO, decimal(level[kind])),
  }));
  return [
    { kind: 'parent', level, value: decimal(level.parent_amount) },
    ...taken.filter(({ value }) => !isZero(value)),
    { kind: 'shared', level, value: decimal(level.shared) },
    { kind: 'per_weight', level, value: perWeight(level) },
  ];
}

const perWeight = (level: WhyLevel): Decimal =>
  divide(decimal(level.shared), decimal(level.siblings_weight), PRECISE);

/** × factor × factor …, each with the amount before and after it. */
function factorSteps(factors: Factor[], start: Decimal): WhyStep[] {
  let value = start;
  return factors.map((factor) => {
    const before = value;
    value = multiply(before, decimal(factor.coefficient));
    return { kind: 'factor', factor, value, before };
  });
}

const productOf = (factors: Factor[]): Decimal =>
  factors.map(({ coefficient }) => decimal(coefficient)).reduce(multiply, decimal('1'));

/** From the product to the amount: what was had before any sharing, then rounding. */
function closingSteps(level: WhyLevel, product: Decimal): WhyStep[] {
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

function levelPart(level: WhyLevel): WhyPart {
  if (level.bound !== 'none' || isZero(decimal(level.siblings_weight))) {
    return { owner: level, steps: boundSteps(level) };
  }
  const start = perWeight(level);
  const exact = multiply(start, decimal(level.weight));
  const plain = level.factors.length > 0 && sameWeight(productOf(level.factors), level.weight);
  const middle: WhyStep[] = plain
    ? factorSteps(level.factors, start)
    : [{ kind: 'weight', level, value: exact }];
  return {
    owner: level,
    steps: [...openingSteps(level), ...middle, ...closingSteps(level, exact)],
  };
}

/** A lock or a limit gave the number: there is nothing to multiply. */
const boundSteps = (level: WhyLevel): WhyStep[] => [
  { kind: 'parent', level, value: decimal(level.parent_amount) },
  { kind: 'bound', level, value: decimal(level.amount) },
  { kind: 'amount', level, value: decimal(level.amount) },
];

/** Weights carry nine digits; a product of them may differ in the last. */
const sameWeight = (product: Decimal, weight: string): boolean =>
  compare(abs(subtract(product, decimal(weight))), decimal('0.00000001')) <= 0;

/**
 * The flat product holds where every unit's weight is its coefficients times the sum of its people's,
 * nothing was bound, and nothing but locks was taken off below the top.
 */
function flatPart(why: Why): WhyPart | null {
  const [top] = why.levels;
  const me = why.levels.at(-1);
  if (!top || !me || why.levels.length < 2 || !why.levels.every(isPlain)) return null;
  const start = perWeight(top);
  const factors = why.levels.flatMap((level) => level.factors);
  const exact = multiply(start, productOf(factors));
  if (!isZero(decimal(me.own_lock))) return null;
  const steps = [...openingSteps(top), ...factorSteps(factors, start), ...closingSteps(me, exact)];
  return { owner: me, steps };
}

function isPlain(level: WhyLevel, index: number, levels: WhyLevel[]): boolean {
  const below = levels[index + 1];
  const takenOnTheWay = index === 0 ? [] : [level.hold, level.limited];
  const free = [level.kept, ...takenOnTheWay].every((amount) => isZero(decimal(amount)));
  const product = multiply(productOf(level.factors), decimal(below ? below.siblings_weight : '1'));
  return free && level.bound === 'none' && weightMatches(level, product);
}

/** Relative, since a unit's weight is as large as it has people. */
function weightMatches(level: WhyLevel, product: Decimal): boolean {
  const weight = decimal(level.weight);
  const off = abs(subtract(product, weight));
  return compare(multiply(off, decimal('1000000')), abs(weight)) <= 0 && !isZero(weight);
}
