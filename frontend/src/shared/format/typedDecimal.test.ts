import { expect, it } from 'vitest';
import { typedDecimal } from './typedDecimal';

it('reads numbers as people type them', () => {
  const typed = ['1,234.50', '１２３', ' ¥61,300 ', '6.13 万', '1.2亿', '−5', '12K', '.5', '30'];
  expect(typed.map(typedDecimal)).toEqual([
    '1234.50',
    '123',
    '61300',
    '61300',
    '120000000',
    '-5',
    '12000',
    '.5',
    '30',
  ]);
});

it('loses no digit of a long one', () => {
  expect(typedDecimal('12345678901234567890.12')).toBe('12345678901234567890.12');
});

it('does not guess what is no number', () => {
  expect(['', 'abc', '1.2.3', '12 件', '--1', '万'].map(typedDecimal)).toEqual(Array(6).fill(null));
});
