import type { Schemas } from '@/shared/api/types';
import { abs, add, compare, type Decimal, decimal, subtract } from '@/shared/format/decimal';

type ChangeRow = Schemas['ChangeRow'];

/** By how much one owner's amount moves. */
export const moveOf = ({ before, after }: ChangeRow): Decimal =>
  subtract(decimal(after), decimal(before));

/** By how much the amounts of several move together. */
export const movedBy = (changes: readonly ChangeRow[]): Decimal =>
  changes.reduce((sum, change) => add(sum, moveOf(change)), decimal('0'));

/** Whoever moves furthest first. */
export const furthestFirst = (changes: readonly ChangeRow[]): ChangeRow[] =>
  changes.toSorted((a, b) => compare(abs(moveOf(b)), abs(moveOf(a))));
