import { expect, it } from 'vitest';
import { stairPath } from './stairPath';

const STEPS = [
  { from: 0, height: 0.3 },
  { from: 3, height: 0.65 },
  { from: 6, height: 1 },
];

it('draws each step from where it begins to where the next one does', () => {
  expect(stairPath(STEPS, 8)).toBe('M0.0 31.0H37.5L37.5 17.0H75.0L75.0 3.0H100.0');
  expect(stairPath(STEPS, 8, 1)).toBe('M37.5 17.0H75.0');
});

it('draws steps of one height in the middle', () => {
  expect(stairPath([{ from: 0, height: 1 }], 1)).toBe('M0.0 17.0H100.0');
  expect(stairPath([], 0)).toBe('');
});
