import { expect, it } from 'vitest';
import { type Constant, ruleOf, withFactor } from './rule';

const constant = (value: string): Constant => ({
  kind: 'constant',
  name: { zh: '常数', en: 'Constant' },
  value,
});

it('reads a body that leaves the units out', () => {
  expect(ruleOf({ version: 1, person: [constant('1')] }).unit).toEqual([]);
});

it('puts a factor in the place of another, adds one at the end, and takes one out', () => {
  const body = ruleOf({ version: 1, person: [constant('1'), constant('2')] });
  expect(withFactor(body, 'person', 1, constant('3')).person).toEqual([
    constant('1'),
    constant('3'),
  ]);
  expect(withFactor(body, 'person', 2, constant('3')).person).toHaveLength(3);
  expect(withFactor(body, 'person', 0, null).person).toEqual([constant('2')]);
});
