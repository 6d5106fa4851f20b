import type { Factor, WhyLevel } from '@/shared/api/types';
import { abs, compare, type Decimal, decimal, multiply, subtract } from '@/shared/format/decimal';

/** The factors of a weight, multiplied. */
export const productOf = (factors: Factor[]): Decimal =>
  factors.map(({ coefficient }) => decimal(coefficient)).reduce(multiply, decimal('1'));

/** Weights carry nine digits; a product of them may differ in the last. */
export const sameWeight = (product: Decimal, weight: string): boolean =>
  compare(abs(subtract(product, decimal(weight))), decimal('0.00000001')) <= 0;

/** Relative, since a unit's weight is as large as it has people. */
export function weightMatches(level: WhyLevel, product: Decimal): boolean {
  const weight = decimal(level.weight);
  const off = abs(subtract(product, weight));
  return compare(multiply(off, decimal('1000000')), abs(weight)) <= 0 && weight.units !== 0n;
}
