import { expect, it } from 'vitest';
import { axisOf, place, stacked } from './strip';

const AXIS = { from: -20, until: 30 };

it('shows twenty points ahead to thirty behind, and more where people are further off', () => {
  expect(axisOf([])).toEqual(AXIS);
  expect(axisOf([-3, 16.7])).toEqual(AXIS);
  expect(axisOf([-21, 41.2])).toEqual({ from: -30, until: 50 });
});

it('does not let one person far off squeeze all others', () => {
  expect(axisOf([-400, 400])).toEqual({ from: -60, until: 90 });
  expect(place(400, { from: -60, until: 90 })).toBe(1);
});

it('places a lag by its share of the axis', () => {
  expect([-20, 5, 30].map((lag) => place(lag, AXIS))).toEqual([0, 0.5, 1]);
});

it('puts those who would cover each other on top of each other', () => {
  expect(stacked([0.1, 0.2, 5, 0.3], AXIS, 50)).toEqual([
    { x: 0.41, height: 0 },
    { x: 0.41, height: 1 },
    { x: 0.51, height: 0 },
    { x: 0.41, height: 2 },
  ]);
});

it('keeps the last point of the axis inside', () => {
  expect(stacked([30], AXIS, 50)).toEqual([{ x: 0.99, height: 0 }]);
});
