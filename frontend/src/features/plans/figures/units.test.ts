import { expect, it } from 'vitest';
import { withNodes } from './edits';
import { nodeOf, ruleOf } from './rule';
import { planPage, planTable } from './sample';
import { sidesOf } from './sides';
import { treeOf } from './tree';
import {
  asUnitTable,
  isUnitTable,
  unitLevels,
  unitWeightsOf,
  weighedUnits,
  weightAt,
  withUnitFactor,
  withWeightAt,
} from './units';

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
  const factor = { id: 'region', kind: 'attribute', name, settings: { attribute: 'coefficient' } };
  const body = withNodes(ruleOf(planPage().body), [factor]);
  const changed = asUnitTable(body, factor, units, { code: 'EC', coefficient: '1.4' });
  const region = nodeOf(changed, 'region');
  expect(region).toMatchObject({
    kind: 'table',
    settings: { table: { EC: '1.4', SC: '1.15' }, otherwise: '1' },
  });
  expect(region && isUnitTable(changed, region)).toBe(true);
});

it('begins with a coefficient of 1 that acts on the first level', () => {
  const name = { zh: '区域系数', en: 'Region' };
  const body = withUnitFactor(ruleOf(planPage().body), name, 'EC', ['product', 'members']);
  const [units] = sidesOf(body);
  expect(units?.factors).toMatchObject([{ kind: 'table', settings: { table: { EC: '1' } } }]);
  expect(unitWeightsOf(body)).toEqual(['product', 'members']);
});
