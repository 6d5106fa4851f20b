import type { Schemas } from '@/shared/api/types';
import { compare, type Decimal, decimal, subtract } from '@/shared/format/decimal';

export type WaitingChange = Schemas['WaitingChange'];
const NOTHING = decimal('0');

/** The changes that a re-plan on a day takes up. */
export const takenUp = (changes: readonly WaitingChange[], day: string): WaitingChange[] =>
  changes.filter(({ on }) => on <= day);

export interface ProposedChange extends WaitingChange {
  before: Decimal;
  after: Decimal;
}

/** What each has, and what the re-plan of the day would give. */
export function proposed(
  changes: readonly WaitingChange[],
  carried: Schemas['PlanPage']['carried'],
  rows: Schemas['PlanTable']['rows'],
): ProposedChange[] {
  const has = new Map(carried.map(({ owner, amount }) => [owner, decimal(amount)]));
  const gets = new Map(rows.map(({ owner, amount }) => [owner, decimal(amount)]));
  return changes.map((change) => ({
    ...change,
    before: has.get(change.person) ?? NOTHING,
    after: gets.get(change.person) ?? NOTHING,
  }));
}

/** How many of the others would have more and less by it, and the widest of both. */
export function othersMoved(
  changes: readonly WaitingChange[],
  carried: Schemas['PlanPage']['carried'],
  rows: Schemas['PlanTable']['rows'],
) {
  const concerned = new Set(changes.map(({ person }) => person));
  const has = new Map(carried.map(({ owner, amount }) => [owner, decimal(amount)]));
  const moved = rows
    .filter(({ is_person, owner }) => is_person && !concerned.has(owner))
    .map(({ owner, amount }) => subtract(decimal(amount), has.get(owner) ?? NOTHING))
    .sort(compare);
  const more = moved.filter((one) => compare(one, NOTHING) > 0);
  const less = moved.filter((one) => compare(one, NOTHING) < 0);
  return { more: more.length, less: less.length, most: more.at(-1), least: less[0] };
}

/** The units whose amount changes by it, the widest first. */
export function unitsMoved(
  carried: Schemas['PlanPage']['carried'],
  rows: Schemas['PlanTable']['rows'],
) {
  const has = new Map(carried.map(({ owner, amount }) => [owner, decimal(amount)]));
  return rows
    .filter(({ is_person, parent }) => !is_person && parent !== null)
    .map(({ owner, name, amount }) => {
      const before = has.get(owner) ?? NOTHING;
      return { owner, name, change: subtract(decimal(amount), before) };
    })
    .filter(({ change }) => compare(change, NOTHING) !== 0)
    .sort((a, b) => compare(sized(b.change), sized(a.change)));
}

const sized = (amount: Decimal): Decimal =>
  compare(amount, NOTHING) < 0 ? subtract(NOTHING, amount) : amount;
