import { expect, it } from 'vitest';
import { draftOf, withLimit } from './draft';
import { mayBeTheRules, relaxations } from './relax';
import { planPage, sampleTree } from './sample';

const tree = sampleTree();
const draft = draftOf(planPage());
const found = (code: string, params: Record<string, string>, limits = draft.limits) =>
  relaxations({ code, params }, tree, limits).map(({ row, field, fits }) => [
    row.name,
    field,
    fits,
  ]);

it('names the locks that stand in the way, and what would just fit', () => {
  expect(found('locks_above_amount', { node: 'EC', excess: '12' })).toEqual([
    ['梁静', 'lock', '18'],
  ]);
  expect(found('locks_above_amount', { node: 'WC', excess: '12' })).toEqual([]);
});

it('offers only to let go of what cannot make up for it alone', () => {
  expect(found('locks_above_amount', { node: 'GT', excess: '45' })).toEqual([
    ['梁静', 'lock', null],
  ]);
});

it('raises a maximum, lowers a minimum and a hold, the largest first', () => {
  const { limits } = withLimit(draft, { id: 'chen', isPerson: true }, { maximum: '40' });
  expect(found('maximums_below_amount', { node: 'GT', amount: '100', most: '70' }, limits)).toEqual(
    [
      ['陈思远', 'maximum', '70'],
      ['梁静', 'lock', '60'],
    ],
  );
  const held = withLimit(draft, { id: 'root', isPerson: false }, { hold: '90' }).limits;
  expect(
    found('minimums_above_amount', { node: 'GT', amount: '100', needed: '120' }, held),
  ).toEqual([
    ['贯通传感', 'hold', '70'],
    ['梁静', 'lock', '10'],
  ]);
});

it('knows what a rule of its own limits may be the reason of', () => {
  expect(mayBeTheRules('maximums_below_amount')).toBe(true);
  expect(mayBeTheRules('locks_above_amount')).toBe(false);
});
