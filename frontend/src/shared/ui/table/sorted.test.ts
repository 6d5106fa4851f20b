import { expect, it } from 'vitest';
import type { Column } from './column';
import { nextOrder, sorted } from './sorted';

interface Row {
  name: string;
  lag: number;
}
const rows: Row[] = [
  { name: '陈', lag: 5 },
  { name: '李', lag: 17 },
  { name: '王', lag: 5 },
];
const name: Column<Row> = { key: 'name', title: '姓名', cell: (row) => row.name };
const lag: Column<Row> = {
  key: 'lag',
  title: '滞后',
  cell: (row) => row.lag,
  align: 'end',
  compare: (a, b) => a.lag - b.lag,
};
const names = (found: readonly Row[]) => found.map((row) => row.name).join('');

it('sorts both ways and keeps the order of equals', () => {
  expect(names(sorted(rows, [name, lag], { key: 'lag', down: true }))).toBe('李陈王');
  expect(names(sorted(rows, [name, lag], { key: 'lag', down: false }))).toBe('陈王李');
});

it('leaves the rows as they came without an order, or by a column that does not sort', () => {
  expect(sorted(rows, [name, lag], null)).toBe(rows);
  expect(sorted(rows, [name, lag], { key: 'name', down: true })).toBe(rows);
});

it('reads figures from the top first, words from the start', () => {
  expect(nextOrder(lag, null)).toEqual({ key: 'lag', down: true });
  expect(nextOrder(lag, { key: 'lag', down: true })).toEqual({ key: 'lag', down: false });
  expect(nextOrder(name, { key: 'lag', down: true })).toEqual({ key: 'name', down: false });
});
