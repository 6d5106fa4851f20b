import { expect, it } from 'vitest';
import type { Books } from '../api/readBooks';
import { chosenOf, workbookAddress } from './chosen';

const open = { closed_at: null, closed_by: null, may_close: false };
const books: Books = {
  currency: 'CNY',
  months: [
    { month: '2026-11-01', ...open },
    { month: '2026-10-01', ...open },
  ],
  bases: [
    { fact_kind: 'deal', date_kind: 'closed' },
    { fact_kind: 'payment', date_kind: 'paid' },
  ],
};

it('takes what the address asks for', () => {
  expect(chosenOf(books, '2026-10-01', 'payment.paid')).toEqual({
    month: '2026-10-01',
    fact_kind: 'payment',
    date_kind: 'paid',
  });
});

it('falls back to the latest month and the first date', () => {
  expect(chosenOf(books, '1999-01-01', 'visit.paid')).toEqual({
    month: '2026-11-01',
    fact_kind: 'deal',
    date_kind: 'closed',
  });
  expect(chosenOf({ ...books, bases: [] }, null, null)).toBeNull();
});

it('names the workbook by the same', () => {
  const chosen = chosenOf(books, null, null);
  expect(chosen && workbookAddress(chosen, 'en')).toBe(
    '/api/v1/books/export?month=2026-11-01&fact_kind=deal&date_kind=closed&language=en',
  );
});
