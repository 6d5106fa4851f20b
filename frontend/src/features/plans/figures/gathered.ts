import { add, compare, decimal, toPlain } from '@/shared/format/decimal';
import { type Compare, type Line, ordered } from './shown';
import type { TableRow } from './tree';

/** What somebody is grouped by; without a key nobody knows it. */
export interface Group {
  key: string | null;
  name: string;
}

/** People by what they have in common, the groups with the larger sums first unless an order is wanted. */
export function gathered(
  people: readonly Line[],
  groupOf: (row: TableRow) => Group,
  folded: ReadonlySet<string>,
  order: Compare | null,
): Line[] {
  const found = new Map<string, { name: string; lines: Line[] }>();
  for (const line of people) {
    const { key, name } = groupOf(line.row);
    const owner = `group:${key ?? ''}`;
    const group = found.get(owner);
    if (group) group.lines.push(line);
    else found.set(owner, { name, lines: [line] });
  }
  const heads = [...found].map(([owner, { name, lines }]): Line => {
    const within = lines.map(({ row }) => row);
    const row = sumRow(owner, name, within);
    return { row, depth: 0, people: within.length, open: !folded.has(owner), within };
  });
  return ordered(heads, order ?? largestFirst).flatMap((head) => [
    head,
    ...(head.open
      ? (found.get(head.row.owner)?.lines ?? []).map((line) => ({ ...line, depth: 1 }))
      : []),
  ]);
}

const sumOf = (rows: readonly TableRow[]): string =>
  toPlain(rows.reduce((sum, { amount }) => add(sum, decimal(amount)), decimal('0')));

const largestFirst: Compare = (a, b) => compare(decimal(b.row.amount), decimal(a.row.amount));

/** What several people get together, as a row of the table. */
export const sumRow = (owner: string, name: string, within: readonly TableRow[]): TableRow => ({
  owner,
  name,
  code: '',
  is_person: false,
  parent: null,
  amount: sumOf(within),
  stretch: null,
  weight: '0',
  exact: '0',
  own_lock: '0',
  kept: '0',
  bound: 'none',
  factors: [],
  members: null,
});
