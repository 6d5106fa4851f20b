import type { Schemas } from '@/shared/api/types';
import {
  compare,
  type Decimal,
  decimal,
  divide,
  geometry,
  subtract,
} from '@/shared/format/decimal';
import { add } from '@/shared/format/decimal';
import type { PlanTree } from './tree';

/** What an amount is held against: what people have now, or what they reached the period before. */
export type Against = 'published' | 'earlier';

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

/** By owner, what each had: published units have their own, earlier ones are the sum of their people. */
export function beforeOf(
  page: Schemas['PlanPage'],
  tree: PlanTree,
  against: Against,
): ReadonlyMap<string, Decimal> {
  if (against === 'published') {
    const had = new Map(page.carried.map(({ owner, amount }) => [owner, decimal(amount)]));
    if (page.plan.in_force) had.set(tree.root.owner, decimal(page.plan.in_force.amount));
    return had;
  }
  const had = new Map<string, Decimal>();
  for (const row of tree.rows.values()) {
    const reached = row.is_person ? page.earlier?.people[row.owner] : undefined;
    if (reached === undefined) continue;
    let owner: string | null = row.owner;
    while (owner !== null) {
      had.set(owner, add(had.get(owner) ?? ZERO, decimal(reached)));
      owner = tree.rows.get(owner)?.parent ?? null;
    }
  }
  return had;
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
