import { expect, it } from 'vitest';
import { countOf, firstFilter, isReady, written } from './fates';

const counts = { create: 2, change: 1, nothing: 4, refused: 1, left_out: 3 };

it('counts the rows of a filter, and all of them', () => {
  expect([countOf(counts, 'create'), countOf(counts, 'move'), countOf(counts, 'all')]).toEqual([
    2, 0, 11,
  ]);
});

it('writes what is new, changed or moved', () => {
  expect(written(counts)).toBe(3);
});

it('is ready once nothing is wrong and something is to be written', () => {
  expect(isReady(counts)).toBe(false);
  expect(isReady({ ...counts, refused: 0 })).toBe(true);
  expect(isReady({ nothing: 4 })).toBe(false);
  expect(isReady({})).toBe(false);
});

it('looks first at what is wrong', () => {
  expect([firstFilter(counts), firstFilter({ create: 1 })]).toEqual(['refused', 'all']);
});
