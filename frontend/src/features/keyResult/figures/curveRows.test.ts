import { expect, it } from 'vitest';
import { pageOf } from '@/shared/testing/keyResultPage';
import { curveRows } from './curveRows';

const rowOf = (date: string, page = pageOf()) => curveRows(page).find((row) => row.date === date);

it('tells each week’s end, each day that brought something, today and the last day', () => {
  const dates = curveRows(pageOf()).map(({ date }) => date);
  expect(dates).toEqual(expect.arrayContaining(['2026-10-07', '2026-10-13', '2026-11-17']));
  expect(dates).toEqual(expect.arrayContaining(['2026-11-23', '2026-12-31']));
  expect(dates).not.toContain('2026-10-02');
});

it('knows the actual up to today and no further', () => {
  expect(rowOf('2026-10-07')?.actual).toBe('0');
  expect(rowOf('2026-11-23')?.actual).toBe('23400');
  expect(rowOf('2026-12-31')).toMatchObject({ actual: null, median: null });
});

it('foresees the median after today where deals are open', () => {
  const levels = { p10: '1', p25: '2', p75: '4', p90: '5' };
  const fan = [{ on: '2026-12-04', ...levels, p50: '36200' }];
  const outcome = { likely: '1', reaching: '0', deals: 1, without_probability: 0, fan };
  const page = pageOf({ outcome });
  expect(rowOf('2026-12-04', page)?.median).toBe('36200');
  expect(rowOf('2026-12-31', page)?.median).toBe('36200');
  expect(rowOf('2026-11-23', page)?.median).toBeNull();
});
