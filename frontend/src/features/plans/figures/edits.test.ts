import { expect, it } from 'vitest';
import { withFactor, withNode, withoutFactor, withUnitWeights } from './edits';
import { attributeOf, nodeOf, type RuleNode, ruleOf } from './rule';
import { planPage } from './sample';
import { withSetting } from './settings';
import { limitsIn, sidesOf } from './sides';
import { unitWeightsOf } from './units';

const body = ruleOf(planPage().body);
const two: RuleNode = { id: 'two', kind: 'constant', settings: { value: '2' } };
const factorsOf = (rule: typeof body) =>
  sidesOf(rule).map(({ port, factors }) => [port, ...factors.map(({ id }) => id)]);

it('takes the products of a rule apart, branch by branch', () => {
  expect(factorsOf(body)).toEqual([['units'], ['people', 'level']]);
  const split = nodeOf(body, 'split');
  if (split === undefined) throw new Error('the sample has a split');
  const branched = withNode(body, {
    ...split,
    settings: { branches: [{ port: 'offices', of: 'people', depth: 2 }] },
    inputs: { ...split.inputs, offices: 'level' },
  });
  expect(factorsOf(branched).at(-1)).toEqual(['offices', 'level']);
  expect(limitsIn(branched)).toEqual([]);
});

it('adds a factor to the product, or makes one of what is there', () => {
  expect(factorsOf(withFactor(body, 'people', [two]))[1]).toEqual(['people', 'level', 'two']);
  const alone = withFactor(ruleOf({ nodes: [{ id: 'split', kind: 'split' }] }), 'people', [two]);
  expect(factorsOf(alone)[1]).toEqual(['people', 'two']);
  const both = withFactor(alone, 'people', [{ ...two, id: 'three' }]);
  expect(factorsOf(both)[1]).toEqual(['people', 'two', 'three']);
});

it('takes a factor out with what only that one read, and leaves what was never connected', () => {
  const loose = { ...body, nodes: [...body.nodes, two] };
  const out = withoutFactor(loose, 'level');
  expect(out.nodes.map(({ id }) => id)).toEqual(['person', 'unit_weight', 'split', 'two']);
  expect(factorsOf(out)[1]).toEqual(['people']);
});

it('changes a setting where it stands, or leaves it out', () => {
  const level = nodeOf(body, 'level');
  if (level === undefined) throw new Error('the sample has a level');
  expect(attributeOf(body, level)).toBe('job_level');
  const changed = withSetting(level, 'otherwise', '1.2');
  expect(changed.settings).toMatchObject({ table: { 初级: '1' }, otherwise: '1.2' });
  expect(withSetting(changed, 'otherwise', undefined).settings).not.toHaveProperty('otherwise');
});

it('says how units weigh, also in a rule that said nothing of it', () => {
  expect(unitWeightsOf(withUnitWeights(body, ['own']))).toEqual(['own']);
  const bare = ruleOf({ nodes: [{ id: 'split', kind: 'split' }] });
  expect(unitWeightsOf(bare)).toEqual(['members']);
  expect(unitWeightsOf(withUnitWeights(bare, ['product']))).toEqual(['product']);
});
