import { describe, expect, it } from 'vitest';
import { money } from './amount';

const zh = { currency: 'CNY', language: 'zh' };
const en = { currency: 'CNY', language: 'en' };

describe('an amount of money', () => {
  it('is written as people say it', () => {
    expect(money('61300.00', zh)).toBe('¥61,300');
    expect(money('8000000', zh)).toBe('¥8,000,000');
    expect(money('61300', { ...zh, sign: false })).toBe('61,300');
    expect(money('3086111', { currency: 'USD', language: 'en' })).toBe('$3,086,111');
  });

  it('has a true minus before the sign of the currency', () => {
    expect(money('-234000', zh)).toBe('−¥234,000');
  });

  it('keeps cents only where they weigh', () => {
    expect(money('33616.13', zh)).toBe('¥33,616');
    expect(money('12.5', zh)).toBe('¥12.50');
    expect(money('12', zh)).toBe('¥12');
  });

  it('has two places where a sum is proved', () => {
    expect(money('61300', { ...zh, places: 2 })).toBe('¥61,300.00');
  });

  it('is short by choice: 万 with one decimal, thousands in English', () => {
    expect(money('61300', { ...zh, style: 'short' })).toBe('¥6.1 万');
    expect(money('8000000', { ...zh, style: 'short' })).toBe('¥800.0 万');
    expect(money('9999', { ...zh, style: 'short' })).toBe('¥9,999');
    expect(money('61300', { ...en, style: 'short' })).toBe('¥61.3K');
  });

  it('stays exact where a float would not', () => {
    expect(money('12345678901234567.89', { ...zh, places: 2 })).toBe('¥12,345,678,901,234,567.89');
  });
});
