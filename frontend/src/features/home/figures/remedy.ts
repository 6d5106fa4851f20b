import type { Home, KeyResultCard, OpenDeal } from '@/shared/api/types';
import {
  add,
  compare,
  decimal,
  type Decimal,
  divide,
  multiply,
  subtract,
} from '@/shared/format/decimal';
import { dealsCountFor, gapOf } from '@/shared/pace/gap';

/** The API gives at most so many open deals, the next to close first: then they are not all there are. */
const MOST_DEALS = 20;
export const onlySome = (deals: OpenDeal[]): boolean => deals.length >= MOST_DEALS;

/** What would bring a key result back to where it should be by now. */
export type Remedy =
  | { by: 'one_deal'; deal: OpenDeal }
  | { by: 'deals'; count: number }
  | { by: 'not_enough'; missing: Decimal }
  | { by: 'no_deals'; gap: Decimal }
  | { by: 'more'; gap: Decimal }
  | { by: 'less'; gap: Decimal }
  | { by: 'unknown' };

/** Every working day is gone, as far as was judged: there is nothing left to close in it. */
export const hasEnded = ({ cycle, as_of }: Pick<Home, 'cycle' | 'as_of'>): boolean =>
  cycle !== null && as_of >= cycle.end && cycle.working_day >= cycle.working_days;

export function remedyFor(card: KeyResultCard, deals: OpenDeal[]): Remedy {
  const gap = gapOf(card);
  if (gap === null || card.kind === 'milestone' || card.kind === 'yes_no') return { by: 'unknown' };
  if (!dealsCountFor(card))
    return { by: card.kind === 'increase' || card.kind === 'keep_above' ? 'more' : 'less', gap };
  const remedy = byDeals(gap, dealsOf(card, deals));
  // Deals that were not given might be enough: nothing is said of them.
  return remedy.by === 'not_enough' && onlySome(deals) ? { by: 'unknown' } : remedy;
}

/** The deals that the key result will count once they are won. */
export const dealsOf = (card: KeyResultCard, deals: OpenDeal[]): OpenDeal[] =>
  deals.filter(({ counts_for }) => counts_for.includes(card.id));

function byDeals(gap: Decimal, deals: OpenDeal[]): Remedy {
  if (deals.length === 0) return { by: 'no_deals', gap };
  const enough = deals.filter(({ amount }) => compare(decimal(amount), gap) >= 0);
  const [likeliest] = enough.sort(likelierFirst);
  if (likeliest) return { by: 'one_deal', deal: likeliest };
  return byLargest(gap, deals);
}

/** Taken from the largest down: how many it takes, or how much all of them leave open. */
function byLargest(gap: Decimal, deals: OpenDeal[]): Remedy {
  let sum = decimal('0');
  const sizes = deals.map(({ amount }) => decimal(amount)).sort((a, b) => compare(b, a));
  for (const [index, size] of sizes.entries()) {
    sum = add(sum, size);
    if (compare(sum, gap) >= 0) return { by: 'deals', count: index + 1 };
  }
  return { by: 'not_enough', missing: subtract(gap, sum) };
}

const likelierFirst = (a: OpenDeal, b: OpenDeal): number =>
  compare(decimal(b.probability ?? '0'), decimal(a.probability ?? '0')) ||
  (a.expected_close ?? '9').localeCompare(b.expected_close ?? '9');

/** What the deals bring on average: each amount by its probability; without one, a deal counts nothing. */
export const likelySum = (deals: OpenDeal[]): Decimal =>
  deals
    .map(({ amount, probability }) => multiply(decimal(amount), decimal(probability ?? '0')))
    .reduce(add, decimal('0'));

/** Whether the CRM gives any chance at all: without one, an average would only be a made-up 0. */
export const hasChances = (deals: OpenDeal[]): boolean =>
  deals.some(({ probability }) => probability !== null);

export const sumOf = (deals: OpenDeal[]): Decimal =>
  deals.map(({ amount }) => decimal(amount)).reduce(add, decimal('0'));

/** A share of the whole as a decimal string with four places. */
export const shareOf = (part: Decimal, whole: Decimal): Decimal => divide(part, whole, 4);
