import { expect, it } from 'vitest';
import { decimal } from '@/shared/format/decimal';
import { changeOf, heldEarlier, heldPublished, spanOf } from './change';
import { planPage, sampleTree } from './sample';
import { peopleLines, unitLines, type Wanted } from './shown';
import { lineOf } from './tree';

const tree = sampleTree();
const all: Wanted = {
  folded: new Set(),
  search: '',
  keep: () => true,
  compare: null,
};
const names = (wanted: Partial<Wanted> = {}) =>
  unitLines(tree, { ...all, ...wanted }).map(({ row }) => row.name);

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
  const byName: Wanted['compare'] = (a, b) => (a.row.name < b.row.name ? -1 : 1);
  expect(names({ compare: byName })).toEqual(['华东大区', '梁静', '陈思远']);
  expect(peopleLines(tree, all).map(({ row }) => row.name)).toEqual(['陈思远', '梁静']);
});

it('holds amounts against what is published, and against what was reached before', () => {
  const page = planPage();
  expect(heldPublished(page, tree)).toBeNull();
  const published = new Map(page.carried.map(({ owner, amount }) => [owner, decimal(amount)]));
  expect(changeOf('70', published.get('chen') ?? decimal('0'))).toMatchObject({
    by: { units: 10n },
    share: { units: 166667n },
  });
  const earlier = heldEarlier(page, tree)?.before;
  expect(earlier?.get('east')).toEqual(decimal('50'));
  expect(earlier?.get('liang')).toBeUndefined();
  expect(heldEarlier({ ...page, earlier: null }, tree)).toBeNull();
});

it('says how many people move and how far', () => {
  const before = new Map([
    ['chen', decimal('60')],
    ['liang', decimal('40')],
  ]);
  expect(spanOf(tree, before)).toMatchObject({
    changed: 2,
    people: 2,
    least: { units: -250000n },
  });
});
