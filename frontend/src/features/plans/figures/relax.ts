import type { LimitField, OwnerLimit } from './draft';
import { lineOf, type PlanTree, type TableRow } from './tree';

/** A limit that can be let go of so that an amount can be shared out again. */
export interface Relaxation {
  row: TableRow;
  field: Exclude<LimitField, 'reason'>;
  amount: string;
}

/** Which limits stand in the way of each refusal. */
const IN_THE_WAY: Readonly<Record<string, readonly Relaxation['field'][]>> = {
  locks_above_amount: ['lock', 'hold'],
  minimums_above_amount: ['minimum', 'lock', 'hold'],
  maximums_below_amount: ['maximum', 'lock'],
  minimum_above_maximum: ['minimum', 'maximum', 'lock', 'hold'],
  all_weights_zero: ['lock', 'maximum'],
  kept_above_amount: ['lock', 'hold'],
  limits_contradict: ['minimum', 'maximum', 'lock'],
};

export const isInfeasible = (code: string): boolean => code in IN_THE_WAY;

/** The limits at and below the owner whom a refusal names, those that contribute to it. */
export function relaxations(
  code: string,
  node: string,
  tree: PlanTree,
  limits: Readonly<Record<string, OwnerLimit>>,
): Relaxation[] {
  const fields = IN_THE_WAY[code] ?? [];
  return Object.entries(limits).flatMap(([owner, limit]) => {
    const row = tree.rows.get(owner);
    const above = [tree.root, ...lineOf(tree, owner)].some(({ code: one }) => one === node);
    if (row === undefined || !above) return [];
    return fields.flatMap((field) =>
      limit[field] === '' ? [] : [{ row, field, amount: limit[field] }],
    );
  });
}
