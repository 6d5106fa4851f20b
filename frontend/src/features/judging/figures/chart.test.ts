import { expect, it } from 'vitest';
import { chartFigures, isUnderFloor, scaleTicks, type Tested } from './chart';

const period = (mean: string | null, floor: string | null): Tested => ({
  first: '2026-07-01',
  last: '2026-09-30',
  total: null,
  came: null,
  people: 3,
  unsold: 0,
  with_unsold: null,
  ways: [{ way: 'rule', people: 3, mean, median: mean, weighted: mean, beyond: '0' }],
  noise_floor: floor,
  rows: [],
  problem: null,
});

it('places a point for every period that has one, on a round scale', () => {
  const figures = chartFigures([period('0.61', '0.19'), period(null, null), period('0.3', '0.2')]);
  expect(figures.ways.rule).toEqual([
    { index: 0, deviation: 0.61 },
    { index: 2, deviation: 0.3 },
  ]);
  expect(figures.ways.equal).toEqual([]);
  expect(figures.floor.map(({ index }) => index)).toEqual([0, 2]);
  expect(figures.top).toBeCloseTo(0.8);
  expect(scaleTicks(figures.top).map((tick) => tick.toFixed(1))).toEqual([
    '0.0',
    '0.2',
    '0.4',
    '0.6',
    '0.8',
  ]);
});

it('says when the rule came closer than chance lets it', () => {
  expect(isUnderFloor(period('0.18', '0.2'))).toBe(true);
  expect(isUnderFloor(period('0.21', '0.2'))).toBe(false);
  expect(isUnderFloor(period('0.21', null))).toBe(false);
});

it('has a scale without any point', () => {
  expect(chartFigures([]).top).toBeCloseTo(0.2);
});
