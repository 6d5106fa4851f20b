import { expect, test } from 'vitest';
import { cyclesAround } from './parentChoices';

const cycle = (id: string, starts_on: string, ends_on: string) => ({
  id,
  name: id,
  starts_on,
  ends_on,
});
const YEAR = cycle('2026', '2026-01-01', '2026-12-31');
const HALF = cycle('2026 H2', '2026-07-01', '2026-12-31');
const Q3 = cycle('2026 Q3', '2026-07-01', '2026-09-30');
const Q4 = cycle('2026 Q4', '2026-10-01', '2026-12-31');

test('a quarter stands in its half and its year, a year in nothing', () => {
  expect(cyclesAround([YEAR, HALF, Q3, Q4], Q4.id)).toEqual([YEAR, HALF]);
  expect(cyclesAround([YEAR, HALF, Q3, Q4], YEAR.id)).toEqual([]);
  expect(cyclesAround([YEAR, Q4], null)).toEqual([]);
});
