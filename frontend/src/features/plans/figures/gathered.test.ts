import { expect, it } from 'vitest';
import { decimal } from '@/shared/format/decimal';
import { hadBy } from './change';
import { gathered } from './gathered';
import { sampleTree } from './sample';
import { peopleLines } from './shown';
import type { TableRow } from './tree';

const tree = sampleTree();
const everybody = peopleLines(tree, {
  folded: new Set(),
  search: '',
  keep: () => true,
  compare: null,
});
const byLevel = ({ code }: TableRow) =>
  code === '1001' ? { key: '高级', name: '高级' } : { key: null, name: '没有职级' };
const none = new Set<string>();

it('gathers people by what they have in common, with exact sums, the larger first', () => {
  const lines = gathered(everybody, byLevel, none, null);
  expect(lines.map(({ row, depth, people }) => [row.name, depth, people, row.amount])).toEqual([
    ['高级', 0, 1, '70'],
    ['陈思远', 1, 1, '70'],
    ['没有职级', 0, 1, '30'],
    ['梁静', 1, 1, '30'],
  ]);
});

it('folds a group, and sorts groups as their people are sorted', () => {
  const folded = gathered(everybody, byLevel, new Set(['group:高级']), (a, b) =>
    a.row.name < b.row.name ? 1 : -1,
  );
  expect(folded.map(({ row }) => row.name)).toEqual(['高级', '没有职级', '梁静']);
});

it('holds a group against what those of its people had who had anything, and never against 0', () => {
  const [one] = gathered(everybody, () => ({ key: 'all', name: 'all' }), none, null);
  if (one === undefined) throw new Error('there is one group');
  expect(hadBy(one, new Map([['chen', decimal('50.5')]]))).toEqual(decimal('50.5'));
  expect(hadBy(one, new Map())).toBeUndefined();
});
