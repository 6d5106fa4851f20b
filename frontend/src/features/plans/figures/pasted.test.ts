import { expect, it } from 'vitest';
import { pastedAmounts } from './pasted';

it('reads a column as a spreadsheet copies it', () => {
  expect(pastedAmounts('1,200\r\n\r\n３００\r\n')).toEqual(['1200', '', '300']);
});

it('takes the first column of several', () => {
  expect(pastedAmounts('1\tx\n2\ty')).toEqual(['1', '2']);
});

it('takes nothing when one line is not an amount', () => {
  expect(pastedAmounts('1\nmany')).toBeNull();
});
