import type { Schemas } from '@/shared/api/types';
import {
  add,
  compare,
  type Decimal,
  decimal,
  divide,
  geometry,
  subtract,
} from '@/shared/format/decimal';
import type { Line } from './shown';
import type { PlanTree } from './tree';

/** How far an amount is from what it is held against; no share of nothing. */
export interface Change {
  before: Decimal;
  by: Decimal;
  share: Decimal | null;
}

const ZERO = decimal('0');
const PLACES = 6;

export function changeOf(after: string, before: Decimal): Change {
  const by = subtract(decimal(after), before);
  return { before, by, share: before.units === 0n ? null : divide(by, before, PLACES) };
}

/** What amounts are held against: by owner what each had, and how far people move from it. */
export interface Held {
  before: ReadonlyMap<string, Decimal>;
  span: Span;
}

/** What people have now; null before a first publication. */
export function heldPublished(page: Schemas['PlanPage'], tree: PlanTree): Held | null {
  if (page.plan.in_force === null) return null;
  const before = new Map(page.carried.map(({ owner, amount }) => [owner, decimal(amount)]));
  before.set(tree.root.owner, decimal(page.plan.in_force.amount));
  return { before, span: spanOf(tree, before) };
}

/** What was reached in the period before: units have the sum of their people, who has no figure is not there. */
export function heldEarlier(page: Schemas['PlanPage'], tree: PlanTree): Held | null {
  if (page.earlier === null) return null;
  const before = new Map<string, Decimal>();
  for (const row of tree.rows.values()) {
    const reached = row.is_person ? page.earlier.people[row.owner] : undefined;
    if (reached === undefined) continue;
    let owner: string | null = row.owner;
    while (owner !== null) {
      before.set(owner, add(before.get(owner) ?? ZERO, decimal(reached)));
      owner = tree.rows.get(owner)?.parent ?? null;
    }
  }
  return { before, span: spanOf(tree, before) };
}

/** What a line had: of a group its people together, of those who had anything. */
export function hadBy({ row, within }: Line, before: Held['before']): Decimal | undefined {
  if (within === undefined) return before.get(row.owner);
  return within
    .map(({ owner }) => before.get(owner))
    .reduce((sum, one) => (one && sum ? add(sum, one) : (one ?? sum)), undefined);
}

export interface Span {
  changed: number;
  people: number;
  /** The largest gain and loss, as shares of 1; zero where nobody gains or loses. */
  most: Decimal;
  least: Decimal;
}

/** How many people an edit moves, and how far at most. */
export function spanOf(tree: PlanTree, before: ReadonlyMap<string, Decimal>): Span {
  const span: Span = { changed: 0, people: 0, most: ZERO, least: ZERO };
  for (const row of tree.rows.values()) {
    if (!row.is_person) continue;
    const { by, share } = changeOf(row.amount, before.get(row.owner) ?? ZERO);
    span.people += 1;
    if (by.units !== 0n) span.changed += 1;
    if (share === null) continue;
    if (compare(share, span.most) > 0) span.most = share;
    if (compare(share, span.least) < 0) span.least = share;
  }
  return span;
}

/** The length of a change's bar, of 1: the largest change fills it. */
export function barOf(share: Decimal, { most, least }: Span): number {
  const widest = Math.max(geometry(most), -geometry(least));
  return widest === 0 ? 0 : Math.abs(geometry(share)) / widest;
}
