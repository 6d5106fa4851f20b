import type { PlanTree, TableRow } from './tree';

/** One line of the table: a unit with what it holds folded in or out, or a person. */
export interface Line {
  row: TableRow;
  depth: number;
  people: number;
  open: boolean;
}

export interface Wanted {
  folded: ReadonlySet<string>;
  search: string;
  /** Only rows that this lets through; units stay while somebody below them does. */
  keep: (row: TableRow) => boolean;
  compare: ((a: TableRow, b: TableRow) => number) | null;
  /** Without units: everybody in one list. */
  flat: boolean;
}

/** The lines to show, units before those they hold; a search or a filter opens what it finds. */
export function shownLines(tree: PlanTree, wanted: Wanted): Line[] {
  const found = wanted.flat ? everybody(tree, wanted) : below(tree, tree.root.owner, 0, wanted);
  return found;
}

function everybody(tree: PlanTree, wanted: Wanted): Line[] {
  const people = [...tree.rows.values()].filter((row) => row.is_person && passes(row, wanted));
  return ordered(people, wanted).map((row) => ({ row, depth: 0, people: 1, open: false }));
}

function below(tree: PlanTree, unit: string, depth: number, wanted: Wanted): Line[] {
  return ordered(tree.members.get(unit) ?? [], wanted).flatMap((row): Line[] => {
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

const ordered = (rows: readonly TableRow[], { compare }: Wanted): readonly TableRow[] =>
  compare === null ? rows : rows.toSorted(compare);

const passes = (row: TableRow, wanted: Wanted): boolean =>
  wanted.keep(row) && named(row, wanted.search);

const named = (row: TableRow, search: string): boolean =>
  search === '' || `${row.name} ${row.code}`.toLowerCase().includes(search.toLowerCase());
