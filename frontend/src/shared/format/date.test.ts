import { expect, it } from 'vitest';
import { dateIn, dayAndMonth, daysBetween, longDate, shortDate, timeIn } from './date';

it('writes a date in both languages, whatever the browser’s zone', () => {
  expect(longDate('2026-11-23', 'zh')).toBe('11 月 23 日 周一');
  expect(longDate('2026-11-23', 'en')).toMatch(/Mon,? 23 Nov/);
  expect(dayAndMonth('2026-09-28', 'zh')).toBe('9 月 28 日');
  expect(shortDate('2026-11-28')).toBe('11-28');
});

it('tells the company’s date and time at an instant', () => {
  const instant = new Date('2026-11-22T16:30:00Z');
  expect(dateIn(instant, 'Asia/Shanghai')).toBe('2026-11-23');
  expect(timeIn(instant, 'Asia/Shanghai')).toBe('00:30');
  expect(dateIn(instant, 'America/New_York')).toBe('2026-11-22');
});

it('counts days over the end of a month', () => {
  expect(daysBetween('2026-10-30', '2026-11-02')).toBe(3);
});
