import { expect, it } from 'vitest';
import { deal } from '@/shared/testing/sample';
import { inOrder } from './dealsOrder';

const deals = [
  deal('500', { id: 'late', expected_close: '2026-12-20' }),
  deal('900', { id: 'undated', expected_close: null }),
  deal('100', { id: 'next', expected_close: '2026-11-28' }),
];

it('orders deals by when they close, the undated last', () => {
  expect(inOrder(deals, 'close').map(({ id }) => id)).toEqual(['next', 'late', 'undated']);
});

it('orders deals by their size, the largest first', () => {
  expect(inOrder(deals, 'amount').map(({ id }) => id)).toEqual(['undated', 'late', 'next']);
});
