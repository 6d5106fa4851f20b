import { describe, expect, it } from 'vitest';
import { card, deal, home, mine, visits } from '@/shared/testing/sample';
import { outlookOf } from './outlook';

const of = (...cards: ReturnType<typeof card>[]) =>
  home({ key_results: cards.map((one) => mine(one)) });

describe('what the page opens with', () => {
  it('is the key result that lags most, and the deal that would make it up', () => {
    const one = deal('12800');
    expect(outlookOf({ ...of(visits, card()), open_deals: [one] })).toMatchObject({
      state: 'behind',
      lag: '16.6658',
      card: { id: 'signed' },
      remedy: { by: 'one_deal', deal: one },
    });
  });

  it('is calm when the worst is on pace, and says which that is', () => {
    const close = card({ lag_points: '3', status: 'on_track' });
    expect(outlookOf(of(visits, close))).toMatchObject({
      state: 'steady',
      card: { id: 'signed' },
      count: 2,
    });
    expect(outlookOf(of(visits))).toMatchObject({ state: 'aheadAlone', lag: '-2.1057' });
  });

  it('judges nothing before there is something to judge', () => {
    expect(outlookOf(of())).toEqual({ state: 'empty' });
    expect(outlookOf(of(card({ status: 'too_early' })))).toEqual({ state: 'too_early' });
    expect(outlookOf(of(card({ status: 'no_data', lag_points: null })))).toEqual({
      state: 'no_data',
    });
  });

  it('lets one without data stand aside', () => {
    const unknown = card({ id: 'unknown', status: 'no_data', lag_points: null });
    expect(outlookOf(of(unknown, visits))).toMatchObject({ card: { id: 'visits' } });
  });

  it('names no remedy once the cycle has ended', () => {
    const ended = { ...of(card()), open_deals: [deal('12800')], as_of: '2026-12-31' };
    const cycle = ended.cycle && {
      ...ended.cycle,
      end: '2026-12-31',
      working_day: 62,
      working_days: 62,
    };
    expect(cycle).not.toBeNull();
    expect(outlookOf({ ...ended, cycle })).toMatchObject({ remedy: { by: 'unknown' } });
  });
});
