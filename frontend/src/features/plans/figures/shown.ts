import { lineOf, type PlanTree, type TableRow } from './tree';

/** One line of the table: a unit with what it holds folded in or out, a person, or a group of people. */
export interface Line {
  row: TableRow;
  depth: number;
  people: number;
  open: boolean;
  /** Of a group that is no unit, who is in it: its figures are their sums. */
  within?: readonly TableRow[];
}

export type Compare = (a: Line, b: Line) => number;

export interface Wanted {
  folded: ReadonlySet<string>;
  search: string;
  /** Only rows that this lets through; units stay while somebody below them does. */
  keep: (row: TableRow) => boolean;
  compare: Compare | null;
}

/** The lines to show, units before those they hold; a search or a filter opens what it finds. */
export const unitLines = (tree: PlanTree, wanted: Wanted): Line[] =>
  below(tree, tree.root.owner, 0, wanted);

/** Everybody in one list; a unit's name finds its people. */
export function peopleLines(tree: PlanTree, { keep, search, compare }: Wanted): Line[] {
  const found = [...tree.rows.values()].filter(
    (row) =>
      row.is_person &&
      keep(row) &&
      (search === '' || lineOf(tree, row.owner).some((one) => named(one, search))),
  );
  return ordered(found.map(alone), compare);
}

function below(tree: PlanTree, unit: string, depth: number, wanted: Wanted): Line[] {
  const members = (tree.members.get(unit) ?? []).map(alone);
  return ordered(members, wanted.compare).flatMap(({ row }): Line[] => {
    if (row.is_person) return passes(row, wanted) ? [{ row, depth, people: 1, open: false }] : [];
    const whole = named(row, wanted.search) ? { ...wanted, search: '' } : wanted;
    const inside = below(tree, row.owner, depth + 1, whole);
    const head = { row, depth, people: tree.people.get(row.owner) ?? 0 };
    if (inside.length === 0)
      return wanted.search === '' && wanted.keep(row) ? [{ ...head, open: false }] : [];
    const open = wanted.search !== '' || !wanted.folded.has(row.owner);
    return [{ ...head, open }, ...(open ? inside : [])];
  });
}

const alone = (row: TableRow): Line => ({ row, depth: 0, people: 1, open: false });

export const ordered = (lines: readonly Line[], compare: Compare | null): Line[] =>
  compare === null ? [...lines] : lines.toSorted(compare);

const passes = (row: TableRow, wanted: Wanted): boolean =>
  wanted.keep(row) && named(row, wanted.search);

const named = (row: TableRow, search: string): boolean =>
  search === '' || `${row.name} ${row.code}`.toLowerCase().includes(search.toLowerCase());
