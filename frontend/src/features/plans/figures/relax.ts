import { add, compare, type Decimal, decimal, subtract, toPlain } from '@/shared/format/decimal';
import type { LimitField, OwnerLimit } from './draft';
import { lineOf, type PlanTree, type TableRow } from './tree';

type Amount = Exclude<LimitField, 'reason'>;

/** A limit that can be let go of, or moved just as far as is needed where it alone can make up for it. */
export interface Relaxation {
  row: TableRow;
  field: Amount;
  amount: string;
  fits: string | null;
}

interface Refused {
  code: string;
  params: Readonly<Record<string, unknown>>;
}

/** Which limits stand in the way of each refusal, and between which two of its amounts the gap is. */
const IN_THE_WAY: Readonly<Record<string, { fields: readonly Amount[]; gap?: [string, string] }>> =
  {
    locks_above_amount: { fields: ['lock', 'hold'], gap: ['excess', ''] },
    moved_above_amount: { fields: ['lock', 'maximum', 'hold'] },
    minimums_above_amount: { fields: ['minimum', 'lock', 'hold'], gap: ['needed', 'amount'] },
    maximums_below_amount: { fields: ['maximum', 'lock'], gap: ['amount', 'most'] },
    minimum_above_maximum: {
      fields: ['minimum', 'maximum', 'lock', 'hold'],
      gap: ['minimum', 'maximum'],
    },
    all_weights_zero: { fields: ['lock', 'maximum'] },
    kept_above_amount: { fields: ['lock', 'hold'], gap: ['kept', 'amount'] },
    limits_contradict: { fields: ['minimum', 'maximum', 'lock'] },
  };
const RAISED: Readonly<Record<string, readonly Amount[]>> = {
  maximums_below_amount: ['maximum', 'lock'],
  minimum_above_maximum: ['maximum'],
};
/** Limits that a rule sets are in the way of these as much as those set by hand. */
const OF_THE_RULE = ['minimums_above_amount', 'maximums_below_amount', 'minimum_above_maximum'];

export const mayBeTheRules = (code: string): boolean => OF_THE_RULE.includes(code);

/** The limits at and below the owner whom a refusal names, those that contribute to it, the largest first. */
export function relaxations(
  { code, params }: Refused,
  tree: PlanTree,
  limits: Readonly<Record<string, OwnerLimit>>,
): Relaxation[] {
  const { fields = [], gap } = IN_THE_WAY[code] ?? {};
  const needed = gap && gapOf(params, gap);
  const found = Object.entries(limits).flatMap(([owner, limit]) => {
    const row = tree.rows.get(owner);
    const above = [tree.root, ...lineOf(tree, owner)].some((one) => one.code === params.node);
    if (row === undefined || !above) return [];
    return fields.flatMap((field) => {
      const amount = limit[field];
      const raised = RAISED[code]?.includes(field) ?? false;
      return amount === '' ? [] : [{ row, field, amount, fits: moved(amount, needed, raised) }];
    });
  });
  return found.toSorted((a, b) => compare(decimal(b.amount), decimal(a.amount)));
}

function gapOf(params: Refused['params'], [more, less]: [string, string]): Decimal {
  const of = (name: string) => {
    const amount = params[name];
    return decimal(typeof amount === 'string' ? amount : '0');
  };
  return subtract(of(more), of(less));
}

function moved(amount: string, gap: Decimal | undefined, raised: boolean): string | null {
  if (gap === undefined || gap.units <= 0n) return null;
  const after = raised ? add(decimal(amount), gap) : subtract(decimal(amount), gap);
  return after.units > 0n ? toPlain(after) : null;
}
