import { describe, expect, it } from 'vitest';
import { card } from '@/shared/testing/sample';
import { pageOf } from '@/shared/testing/keyResultPage';
import { curveFigures } from './curve';

const fanDay = { p10: '23400', p25: '28600', p50: '36200', p75: '41400', p90: '48800' };
const outcome = {
  likely: '49610',
  reaching: '0.172',
  fan: [{ on: '2026-12-04', ...fanDay }],
  deals: 1,
  without_probability: 0,
};

describe('the curve', () => {
  it('expects nothing at the start and the target at the end', () => {
    const { expected, days } = curveFigures(pageOf());
    expect([expected[0], expected.length, days]).toEqual([[0, 0], 93, 92]);
    expect(expected.at(-1)).toEqual([92, 61300]);
  });

  it('marks what each day brought, and goes on level until now', () => {
    const { marks, actual, now } = curveFigures(pageOf());
    expect(marks.map(({ brought }) => brought)).toEqual(['4200', '19200']);
    expect(actual).toEqual([
      [0, 0],
      [12.5, 4200],
      [47.5, 23400],
      [now, 23400],
    ]);
    expect(now).toBe(53.5);
  });

  it('begins with the first report where people report', () => {
    const reported = card({
      source: 'check_in',
      kind: 'decrease',
      baseline: '84000',
      target: '30000',
    });
    const { marks, actual, expected } = curveFigures(pageOf({ key_result: reported }));
    expect(marks.map(({ brought }) => brought)).toEqual(['4200', '23400']);
    expect(actual?.[0]).toEqual([12.5, 4200]);
    expect(expected[0]).toEqual([0, 84000]);
  });

  it('begins with the first value of a ratio, and says each value whole', () => {
    const side = { name: { zh: '', en: '' }, counts: 'count', value: '1' } as const;
    const by = { code: 'rate', name: side.name, missing: null, numerator: side, denominator: side };
    const { marks, actual } = curveFigures(pageOf({ counted_by: by }));
    expect(marks.map(({ brought, added }) => [brought, added])).toEqual([
      ['4200', false],
      ['23400', false],
    ]);
    expect(actual?.[0]).toEqual([12.5, 4200]);
  });

  it('draws no 0 where nothing is known', () => {
    const page = pageOf({ key_result: card({ actual: null }) });
    page.curve.actual = [];
    expect(curveFigures(page).actual).toEqual([]);
  });

  it('asks for a limit from the first day on', () => {
    const kept = card({ kind: 'keep_above', target: '88' });
    const page = pageOf({ key_result: kept });
    page.curve.expected = ['88', '88'];
    expect(curveFigures(page).expected.map(([, value]) => value)).toEqual([88, 88, 88]);
  });

  it('opens a fan from what is reached to the end of the cycle', () => {
    const { fan, most } = curveFigures(pageOf({ outcome }));
    expect(fan.map(({ day, p50 }) => [day, p50])).toEqual([
      [53.5, 23400],
      [64.5, 36200],
      [92, 36200],
    ]);
    expect(most).toBe(61300);
  });

  it('draws an open alert up to now, and no actual where days are not kept', () => {
    const page = pageOf();
    page.curve.actual = null;
    const { alerts, actual, gap } = curveFigures(page);
    expect(alerts).toEqual([{ from: 50.5, to: 53.5 }]);
    expect([actual, gap?.actual]).toEqual([null, 23400]);
  });

  it('ends with the cycle', () => {
    expect(curveFigures(pageOf({ as_of: '2027-01-05' })).now).toBe(92);
  });
});
