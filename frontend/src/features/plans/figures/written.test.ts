import { expect, it } from 'vitest';
import { decimal } from '@/shared/format/decimal';
import { shownWeight, signed, signedShare } from './written';

it('writes a change with its sign, a true minus, and nothing as 0', () => {
  expect([signed(decimal('1300.00')), signed(decimal('-9400')), signed(decimal('0'))]).toEqual([
    '+1,300',
    '−9,400',
    '0',
  ]);
  expect([
    signedShare(decimal('0.0213')),
    signedShare(decimal('-0.312')),
    signedShare(null),
  ]).toEqual(['+2.1%', '−31.2%', null]);
});

it('shows four places of a weight, and all of a tiny one', () => {
  expect(shownWeight('2.199640000')).toBe('2.1996');
  expect(shownWeight('17.184')).toBe('17.1840');
  expect(shownWeight('0.000000003')).toBe('0.000000003');
});
