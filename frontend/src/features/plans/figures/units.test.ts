import { expect, it } from 'vitest';
import { planTable } from './sample';
import { treeOf } from './tree';
import { asUnitTable, unitLevels, weighedUnits, weightAt, withWeightAt } from './units';

it('lets the last mode go on below', () => {
  expect(weightAt(['product', 'members'], 4)).toBe('members');
});

it('changes one level and writes no more than is needed', () => {
  expect(withWeightAt(['product', 'members'], 0, 'members', 2)).toEqual(['members']);
  expect(withWeightAt(['members'], 1, 'product', 3)).toEqual(['members', 'product', 'members']);
});

it('knows on which units a coefficient acts', () => {
  const tree = treeOf(planTable());
  if (tree === null) throw new Error('the sample has rows');
  expect(unitLevels(tree).map((units) => units.length)).toEqual([1]);
  expect(weighedUnits(tree, ['product']).map(({ code }) => code)).toEqual(['EC']);
  expect(weighedUnits(tree, ['members'])).toEqual([]);
});

it('takes the coefficients of an attribute into the rule when one is changed', () => {
  const name = { zh: '区域系数', en: 'Region' };
  const units = [
    { code: 'EC', coefficient: '1.3' },
    { code: 'SC', coefficient: '1.15' },
  ];
  const factor = { kind: 'number', name, attribute: 'unit_coefficient' } as const;
  expect(asUnitTable(factor, units, { code: 'EC', coefficient: '1.4' })).toMatchObject({
    kind: 'lookup',
    attribute: 'unit_code',
    table: { EC: '1.4', SC: '1.15' },
  });
});
