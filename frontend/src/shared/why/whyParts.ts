import type { Factor, Why, WhyLevel } from '@/shared/api/types';
import { compare, decimal, multiply } from '@/shared/format/decimal';
import { productOf, sameWeight, weightMatches } from './weights';
import {
  boundSteps,
  closingSteps,
  factorSteps,
  isZero,
  openingSteps,
  perWeight,
  type WhyStep,
} from './whySteps';

/** A stretch of the calculation that starts at a parent's amount and ends at an owner's. */
export interface WhyPart {
  owner: WhyLevel;
  steps: WhyStep[];
}

/** The whole reasoning: one flat product where the weights allow it, else level by level. */
export function whyParts(why: Why): WhyPart[] {
  const flat = flatPart(why);
  return flat === null ? why.levels.map(levelPart) : [flat];
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

/**
 * The flat product holds where every unit's weight is its coefficients times the sum of its people's,
 * nothing was bound, and nothing but locks was taken off below the top.
 */
function flatPart(why: Why): WhyPart | null {
  const [top] = why.levels;
  const me = why.levels.at(-1);
  if (!top || !me || why.levels.length < 2 || !why.levels.every(isPlain)) return null;
  const start = perWeight(top);
  const factors = why.levels.flatMap(ownFactors);
  const exact = multiply(start, productOf(factors));
  if (!isZero(decimal(me.own_lock))) return null;
  const steps = [...openingSteps(top), ...factorSteps(factors, start), ...closingSteps(me, exact)];
  return { owner: me, steps };
}

function isPlain(level: WhyLevel, index: number, levels: WhyLevel[]): boolean {
  const below = levels[index + 1];
  const takenOnTheWay = index === 0 ? [] : [level.hold, level.moved, level.limited];
  const free = [level.kept, ...takenOnTheWay].every((amount) => isZero(decimal(amount)));
  const people = decimal(below ? below.siblings_weight : '1');
  const product = multiply(productOf(ownFactors(level, index, levels)), people);
  return free && level.bound === 'none' && weightMatches(level, product);
}

/** Without the sum of the weights below, which is divided by again one level further down. */
function ownFactors(level: WhyLevel, index: number, levels: readonly WhyLevel[]): Factor[] {
  const below = levels[index + 1];
  if (!below) return level.factors;
  const people = decimal(below.siblings_weight);
  const at = level.factors.findIndex(
    ({ coefficient }) => compare(decimal(coefficient), people) === 0,
  );
  return level.factors.filter((_, place) => place !== at);
}
