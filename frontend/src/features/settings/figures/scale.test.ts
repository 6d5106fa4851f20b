import { expect, it } from 'vitest';
import { scaleOf } from './scale';

it('puts the thresholds in their order from ahead to behind', () => {
  const scale = scaleOf('5', '5', '15');
  expect(scale).not.toBeNull();
  const places = scale && [scale.ahead, scale.expected, scale.watch, scale.behind];
  expect(places).toEqual(places?.toSorted((a, b) => a - b));
  expect(places?.every((place) => place > 0 && place < 1)).toBe(true);
});

it('draws nothing while what is typed makes no sense', () => {
  expect(scaleOf('5', '20', '15')).toBeNull();
  expect(scaleOf('', 'x', '15')).toBeNull();
  expect(scaleOf('-1', '5', '15')).toBeNull();
});
