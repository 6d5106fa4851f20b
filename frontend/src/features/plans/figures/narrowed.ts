import type { Schemas } from '@/shared/api/types';
import { decimal, type Decimal } from '@/shared/format/decimal';
import { changeOf } from './change';
import { fixes, type PlanDraft } from './draft';
import { type Line, shownLines } from './shown';
import { lineOf, type PlanTree, type TableRow } from './tree';

/** What the reader wants to see of the table. */
export interface Narrowed {
  view: 'factors' | 'limits';
  search: string;
  only: 'all' | 'fixed' | 'moved' | 'new';
  flat: boolean;
  folded: ReadonlySet<string>;
}

interface Known {
  draft: PlanDraft;
  tree: PlanTree;
  before: ReadonlyMap<string, Decimal>;
  table: Schemas['PlanTable'];
}

const ZERO = decimal('0');

/** The lines of the table: of a unit or of all, sorted inside each unit. */
export function relevantLines(
  known: Known,
  { view, search, only, flat, folded }: Narrowed,
  unit: string | null,
  compare: ((a: Line, b: Line) => number) | undefined,
  down: boolean,
): Line[] {
  const { draft, tree, before } = known;
  const tests: Readonly<Record<Narrowed['only'], (row: TableRow) => boolean>> = {
    all: () => true,
    fixed: ({ owner }) => fixes(draft.limits[owner] ?? NONE),
    moved: (row) =>
      row.is_person && changeOf(row.amount, before.get(row.owner) ?? ZERO).by.units !== 0n,
    new: ({ owner, is_person }) => is_person && !before.has(owner),
  };
  const lines = shownLines(tree, {
    folded,
    search,
    flat,
    compare: compare
      ? (a, b) => (down ? compare(alone(b), alone(a)) : compare(alone(a), alone(b)))
      : null,
    keep: tests[only],
  });
  if (unit === null) return view === 'limits' && search === '' ? [rootLine(tree), ...lines] : lines;
  return lines.filter(({ row }) => lineOf(tree, row.owner).some(({ owner }) => owner === unit));
}

/** What is held back before anything is shared stands with the root. */
const rootLine = (tree: PlanTree): Line => ({
  row: tree.root,
  depth: 0,
  people: tree.people.get(tree.root.owner) ?? 0,
  open: true,
});

const NONE = { lock: '', minimum: '', maximum: '', hold: '', reason: '' };
const alone = (row: TableRow): Line => ({ row, depth: 0, people: 0, open: false });
