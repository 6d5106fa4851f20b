import { expect, it } from 'vitest';
import { decimal } from '@/shared/format/decimal';
import { beforeOf, changeOf, spanOf } from './change';
import { draftOf } from './draft';
import { relaxations } from './relax';
import { planPage, planTable } from './sample';
import { shownLines, type Wanted } from './shown';
import { lineOf, type PlanTree, treeOf } from './tree';

function sampleTree(): PlanTree {
  const tree = treeOf(planTable());
  if (tree === null) throw new Error('the sample has rows');
  return tree;
}
const tree = sampleTree();
const all: Wanted = {
  folded: new Set(),
  search: '',
  keep: () => true,
  compare: null,
  flat: false,
};
const names = (wanted: Partial<Wanted> = {}) =>
  shownLines(tree, { ...all, ...wanted }).map(({ row }) => row.name);

it('knows how many people stand below a unit, and the line down to one', () => {
  expect(tree.people.get('root')).toBe(2);
  expect(lineOf(tree, 'chen').map(({ name }) => name)).toEqual(['华东大区', '陈思远']);
});

it('shows units before their people, folds them, and opens what a search finds', () => {
  expect(names()).toEqual(['华东大区', '陈思远', '梁静']);
  expect(names({ folded: new Set(['east']) })).toEqual(['华东大区']);
  expect(names({ folded: new Set(['east']), search: '梁' })).toEqual(['华东大区', '梁静']);
  expect(names({ search: '华东' })).toEqual(['华东大区', '陈思远', '梁静']);
  expect(names({ search: 'nobody' })).toEqual([]);
});

it('sorts inside each unit, or everybody in one list', () => {
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
  expect(names({ compare: byName })).toEqual(['华东大区', '梁静', '陈思远']);
  expect(names({ flat: true })).toEqual(['陈思远', '梁静']);
});

it('holds amounts against what is published, and against what was reached before', () => {
  const published = beforeOf(planPage(), tree, 'published');
  expect(changeOf('70', published.get('chen') ?? decimal('0'))).toMatchObject({
    by: { units: 10n },
    share: { units: 166667n },
  });
  const earlier = beforeOf(planPage(), tree, 'earlier');
  expect(earlier.get('east')).toEqual(decimal('50'));
  expect(earlier.get('liang')).toBeUndefined();
});

it('says how many people move and how far', () => {
  const span = spanOf(tree, beforeOf(planPage(), tree, 'published'));
  expect(span).toMatchObject({ changed: 2, people: 2, least: { units: -250000n } });
});

it('names the locks that stand in the way of an amount', () => {
  const { limits } = draftOf(planPage());
  expect(relaxations('locks_above_amount', 'EC', tree, limits)).toMatchObject([
    { row: { name: '梁静' }, field: 'lock', amount: '30' },
  ]);
  expect(relaxations('locks_above_amount', 'WC', tree, limits)).toEqual([]);
  expect(relaxations('maximums_below_amount', 'GT', tree, limits)).toHaveLength(1);
});
