import { expect, it } from 'vitest';
import { apart, dayTicks, withRoom } from './ticks';

it('writes months and, with room, their middles', () => {
  const roomy = dayTicks('2026-10-01', 92, true);
  expect(roomy.map(({ date }) => date.slice(5))).toEqual([
    '10-01',
    '10-15',
    '11-01',
    '11-15',
    '12-01',
    '12-15',
  ]);
  expect(dayTicks('2026-10-01', 92, false)).toHaveLength(3);
});

it('moves labels apart and keeps their order', () => {
  const placed = apart(
    [
      { y: 30, name: 'b' },
      { y: 28, name: 'a' },
      { y: 90, name: 'c' },
    ],
    16,
  );
  expect(placed.map(({ y, name }) => [y, name])).toEqual([
    [28, 'a'],
    [44, 'b'],
    [90, 'c'],
  ]);
});

it('leaves out what would run into the label before it or past the end', () => {
  const labels = [
    { x: 0, text: '+4,200' },
    { x: 20, text: '+600' },
    { x: 60, text: '+3,800' },
    { x: 95, text: '+2,900' },
  ];
  expect(withRoom(labels, 110).map(({ x }) => x)).toEqual([0, 60]);
});
