import { expect, it } from 'vitest';
import { comparing } from './comparing';

const byLag = comparing((row: { lag: string | null }) => row.lag);
const lags = (rows: (string | null)[]) =>
  rows
    .map((lag) => ({ lag }))
    .sort(byLag)
    .map(({ lag }) => lag);

it('orders by the exact value, not by its digits', () => {
  expect(lags(['10', '9.000000001', '-3', '9'])).toEqual(['-3', '9', '9.000000001', '10']);
});

it('puts what is not known before everything', () => {
  expect(lags(['-3', null, '5'])).toEqual([null, '-3', '5']);
});
