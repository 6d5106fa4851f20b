import { expect, it } from 'vitest';
import { type ComparedRow, differenceOf, spreadsOf, unitsDownward, wantedRuns } from './compared';

const row = (owner: string, given: Partial<ComparedRow>): ComparedRow => ({
  owner,
  is_person: false,
  code: owner,
  name: owner,
  parent: 'root',
  depth: 1,
  amounts: ['0', '0'],
  spread: '0',
  factors: [],
  ...given,
});

it('takes the runs in the order asked for, each once, three at most, and none that is not there', () => {
  const runs = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
  expect(wantedRuns('c,a,c,x,b,d', runs).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  expect(wantedRuns(null, runs)).toEqual([]);
});

it('says what differs from the first run, also for who is not in one of them', () => {
  expect(differenceOf(row('a', { amounts: ['10.5', '12'] }), 1)).toEqual({ units: 15n, scale: 1 });
  expect(differenceOf(row('a', { amounts: ['10', null] }), 1).units).toBe(-10n);
});

it('puts units below their own', () => {
  const units = [
    row('west', {}),
    row('sh', { parent: 'east', depth: 2 }),
    row('east', {}),
    row('ann', { is_person: true, parent: 'sh' }),
    row('hz', { parent: 'east', depth: 2 }),
  ];
  expect(unitsDownward(units).map(({ owner }) => owner)).toEqual(['west', 'east', 'sh', 'hz']);
});

it('draws every run on one scale', () => {
  const people = [
    row('a', { is_person: true, amounts: ['100', '240'] }),
    row('b', { is_person: true, amounts: ['100', null] }),
    row('east', { amounts: ['200', '240'] }),
  ];
  const { most, tallest, spreads } = spreadsOf(people, 2);
  expect([most, tallest]).toEqual([240, 2]);
  expect(spreads.map(({ bins }) => bins.indexOf(Math.max(...bins)))).toEqual([10, 23]);
  expect(spreads.map(({ median }) => median)).toEqual([100, 240]);
});
