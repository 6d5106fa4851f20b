import { describe, expect, it } from 'vitest';
import { datesBetween, dayFrom, monthsOf, quartersOf } from './yearDays';

/** Monday to Friday of 2026, with the given dates the other way round. */
function year(...turned: string[]): string {
  let days = '';
  for (let place = 0; place < 365; place += 1) {
    const at = new Date(Date.UTC(2026, 0, 1 + place));
    const weekday = at.getUTCDay() % 6 !== 0;
    days += turned.includes(at.toISOString().slice(0, 10)) === weekday ? '0' : '1';
  }
  return days;
}

describe('a year of days', () => {
  const months = monthsOf(2026, year('2026-10-01', '2026-10-10'));
  const october = months[9];

  it('has twelve months that begin on their weekday', () => {
    expect(months.map(({ days }) => days.length)).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
    expect(months[0]?.lead).toBe(3);
    expect(october?.lead).toBe(3);
  });

  it('tells holidays and made-up days from the usual week', () => {
    const kinds = (from: number, to: number) =>
      october?.days.slice(from - 1, to).map(({ kind }) => kind);
    expect(kinds(1, 3)).toEqual(['holiday', 'working', 'weekend']);
    expect(kinds(10, 11)).toEqual(['made_up', 'weekend']);
  });

  it('counts working days by month and quarter', () => {
    expect(october?.working).toBe(22);
    expect(quartersOf(months).reduce((sum, days) => sum + days, 0)).toBe(261);
  });
});

describe('choosing days', () => {
  it('takes every day between two, whichever was first', () => {
    expect(datesBetween('2026-10-03', '2026-10-01')).toEqual([
      '2026-10-01',
      '2026-10-02',
      '2026-10-03',
    ]);
  });

  it('walks with the arrows by days and weeks, and stays within the year', () => {
    expect(dayFrom('2026-10-01', 'ArrowRight')).toBe('2026-10-02');
    expect(dayFrom('2026-10-01', 'ArrowUp')).toBe('2026-09-24');
    expect(dayFrom('2026-12-31', 'ArrowDown')).toBe('2026-12-31');
    expect(dayFrom('2026-10-01', 'x')).toBeNull();
  });
});
