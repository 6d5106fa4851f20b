import { expect, it } from 'vitest';
import { BOX, curveGeometry } from './curveGeometry';

const four = curveGeometry(['0', '0.5', '0.5', '1'], ['0.25', '0.5', '0.75', '1'], '0100');

it('steps at the end of a day, from nothing to everything', () => {
  expect(four.stairs.startsWith(`M${BOX.left.toFixed(2)} ${four.yOf('0').toFixed(2)}`)).toBe(true);
  expect(four.stairs.endsWith(`V${BOX.top.toFixed(2)}`)).toBe(true);
});

it('shades every run of closed days once', () => {
  expect(four.closed.map(({ width }) => Math.round(width))).toEqual([92, 184]);
});
