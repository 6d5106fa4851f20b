import { expect, it } from 'vitest';
import { decimal } from './decimal';
import { coefficient, percent, points, sixFigures } from './number';

it('writes a share of one as a percentage, also beyond both ends', () => {
  expect(percent('0.381729')).toBe('38.2%');
  expect(percent('1.3')).toBe('130.0%');
  expect(percent('-0.105')).toBe('−10.5%');
  expect(percent('0.7', 0)).toBe('70%');
});

it('writes points without a sign, since the word beside them says the side', () => {
  expect(points('16.6658')).toBe('16.7');
  expect(points('-20.16')).toBe('20.2');
});

it('writes a coefficient with two places at least and all it has at most', () => {
  expect(coefficient('1.300000000')).toBe('1.30');
  expect(coefficient('0.9375')).toBe('0.9375');
  expect(coefficient('2')).toBe('2.00');
});

it('keeps what is multiplied on to six figures, and amounts to two places', () => {
  expect(sixFigures(decimal('0.600893167692466'))).toBe('0.600893');
  expect(sixFigures(decimal('24.0601'))).toBe('24.0601');
  expect(sixFigures(decimal('24060.123456'))).toBe('24,060.12');
  expect(sixFigures(decimal('0.5'))).toBe('0.50');
});
