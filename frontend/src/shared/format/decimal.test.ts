import { describe, expect, it } from 'vitest';
import { add, compare, decimal, divide, multiply, round, subtract, toPlain } from './decimal';

const plain = toPlain;

describe('a decimal', () => {
  it('reads what the API writes and writes it back', () => {
    for (const text of ['0', '61300.00', '-0.5', '12345678901234567890.123456789']) {
      expect(plain(decimal(text))).toBe(text);
    }
    expect(plain(decimal('8E+6'))).toBe('8000000');
    expect(plain(decimal('1.5e-3'))).toBe('0.0015');
  });

  it('refuses what is not a number', () => {
    for (const text of ['', '-', '.', 'NaN', '1,000', '12a']) {
      expect(() => decimal(text)).toThrow(TypeError);
    }
  });

  it('adds and multiplies beyond what a float can hold', () => {
    expect(plain(add(decimal('0.1'), decimal('0.2')))).toBe('0.3');
    expect(plain(subtract(decimal('9007199254740993'), decimal('0.01')))).toBe(
      '9007199254740992.99',
    );
    expect(plain(multiply(decimal('1.30'), decimal('-27875.76')))).toBe('-36238.4880');
  });

  it('divides and rounds halves away from zero, on both sides', () => {
    expect(plain(divide(decimal('7766000'), decimal('278.5933'), 2))).toBe('27875.76');
    expect(plain(divide(decimal('-1'), decimal('8'), 2))).toBe('-0.13');
    expect(plain(round(decimal('2.345'), 2))).toBe('2.35');
    expect(plain(round(decimal('-2.345'), 2))).toBe('-2.35');
    expect(plain(round(decimal('5'), 2))).toBe('5.00');
  });

  it('compares by value, not by how it is written', () => {
    expect(compare(decimal('1.0'), decimal('1'))).toBe(0);
    expect(compare(decimal('-2'), decimal('-1.99'))).toBe(-1);
  });
});
