import { type Decimal, decimal } from '@/shared/format/decimal';
import { changeOf, type Held } from './change';
import { fixes, type PlanDraft } from './draft';
import { gathered, type Group } from './gathered';
import { type Compare, type Line, peopleLines, unitLines } from './shown';
import { lineOf, type PlanTree, type TableRow } from './tree';

/** What the reader wants to see of the table; `level` is empty for all. */
export interface Narrowed {
  view: 'factors' | 'limits';
  search: string;
  only: 'all' | 'fixed' | 'moved' | 'new';
  level: string;
  group: 'unit' | 'level' | 'superior' | 'none';
  folded: ReadonlySet<string>;
}

export const WHOLE: Narrowed = {
  view: 'factors',
  search: '',
  only: 'all',
  level: '',
  group: 'unit',
  folded: new Set(),
};

interface Known {
  draft: PlanDraft;
  tree: PlanTree;
  published: Held | null;
  levelOf: (owner: string) => string | null;
}

/** The lines as they are grouped, and everybody whom the filters let through, folded in or not. */
export interface Shown {
  lines: Line[];
  people: Line[];
}

const ZERO = decimal('0');
const NONE = { lock: '', minimum: '', maximum: '', hold: '', reason: '' };

/** The part of the table that is wanted: of one unit or of all, sorted inside each group. */
export function shownPart(
  known: Known,
  narrowed: Narrowed,
  unit: string | null,
  groupOf: (row: TableRow) => Group,
  compare: Compare | null,
): Shown {
  const { tree } = known;
  const { view, search, group, folded } = narrowed;
  const wanted = { folded, search, compare, keep: keeps(known, narrowed) };
  const wholly = ({ row }: Line) =>
    unit === null || lineOf(tree, row.owner).some(({ owner }) => owner === unit);
  const people = peopleLines(tree, wanted).filter(wholly);
  const lines = {
    unit: () => unitLines(tree, wanted).filter(wholly),
    level: () => gathered(people, groupOf, folded, compare),
    superior: () => gathered(people, groupOf, folded, compare),
    none: () => people,
  }[group]();
  const withRoot = view === 'limits' && unit === null && search === '';
  return { lines: withRoot ? [rootLine(tree), ...lines] : lines, people };
}

/** Whether some are left out: then the sum of those who are shown stands under the table too. */
export const leavesOut = ({ search, only, level }: Narrowed, unit: string | null): boolean =>
  search !== '' || only !== 'all' || level !== '' || unit !== null;

function keeps({ draft, published, levelOf }: Known, { only, level }: Narrowed) {
  const before = published?.before ?? new Map<string, Decimal>();
  const tests: Readonly<Record<Narrowed['only'], (row: TableRow) => boolean>> = {
    all: () => true,
    fixed: ({ owner }) => fixes(draft.limits[owner] ?? NONE),
    moved: ({ owner, amount, is_person }) =>
      is_person && changeOf(amount, before.get(owner) ?? ZERO).by.units !== 0n,
    new: ({ owner, is_person }) => is_person && !before.has(owner),
  };
  return (row: TableRow) => tests[only](row) && (level === '' || levelOf(row.owner) === level);
}

/** What is held back before anything is shared stands with the root. */
const rootLine = (tree: PlanTree): Line => ({
  row: tree.root,
  depth: 0,
  people: tree.people.get(tree.root.owner) ?? 0,
  open: true,
});
