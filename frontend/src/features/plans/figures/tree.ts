import type { Schemas } from '@/shared/api/types';

export type TableRow = Schemas['TableRow'];

/** A table as the tree it is, with what every row knows about those below it. */
export interface PlanTree {
  root: TableRow;
  rows: ReadonlyMap<string, TableRow>;
  /** By owner, in the order of the table. */
  members: ReadonlyMap<string, readonly TableRow[]>;
  /** By unit, how many people stand below it. */
  people: ReadonlyMap<string, number>;
  /** The first level: what the strip shows. */
  first: readonly TableRow[];
  /** The names of the factors of people, as places in the table's labels. */
  factors: readonly number[];
}

/** Null for a table without rows, which no plan gives. */
export function treeOf(table: Schemas['PlanTable']): PlanTree | null {
  const root = table.rows[0];
  if (root === undefined) return null;
  const members = new Map<string, TableRow[]>();
  const rows = new Map<string, TableRow>();
  for (const row of table.rows) {
    rows.set(row.owner, row);
    if (row.parent === null) continue;
    const siblings = members.get(row.parent);
    if (siblings) siblings.push(row);
    else members.set(row.parent, [row]);
  }
  const weighed = table.rows.find((row) => row.is_person && row.factors.length > 0);
  return {
    root,
    rows,
    members,
    people: peopleBelow(table.rows, rows),
    first: members.get(root.owner) ?? [],
    factors: weighed?.factors.map(({ name }) => name) ?? [],
  };
}

function peopleBelow(
  table: readonly TableRow[],
  rows: ReadonlyMap<string, TableRow>,
): Map<string, number> {
  const people = new Map<string, number>();
  for (const row of table) {
    if (!row.is_person) continue;
    let parent = row.parent;
    while (parent !== null) {
      people.set(parent, (people.get(parent) ?? 0) + 1);
      parent = rows.get(parent)?.parent ?? null;
    }
  }
  return people;
}

/** From below the root down to an owner: what its number is multiplied out along. */
export function lineOf(tree: PlanTree, owner: string): TableRow[] {
  const line: TableRow[] = [];
  let row = tree.rows.get(owner);
  while (row !== undefined && row.parent !== null) {
    line.unshift(row);
    row = tree.rows.get(row.parent);
  }
  return line;
}

/** By owner, the coefficients in the order of the rule. */
export const coefficientsOf = (
  table: Schemas['PlanTable'],
): ReadonlyMap<string, readonly string[]> =>
  new Map(table.rows.map((row) => [row.owner, row.factors.map(({ coefficient }) => coefficient)]));
