import { describe, expect, it } from 'vitest';
import { toPlain } from '@/shared/format/decimal';
import { card, deal, visits } from '@/shared/testing/sample';
import { remedyFor } from './remedy';

// 33,616.13 expected, 23,400 there: 10,216.13 are missing.

describe('what would make it up', () => {
  it('is the likeliest of the deals that are large enough', () => {
    const likely = deal('12800', { probability: '0.7' });
    const remedy = remedyFor(card(), [deal('16500'), likely, deal('9000', { probability: '0.9' })]);
    expect(remedy).toEqual({ by: 'one_deal', deal: likely });
  });

  it('is enough to the cent', () => {
    expect(remedyFor(card(), [deal('10216.13')]).by).toBe('one_deal');
    expect(remedyFor(card(), [deal('10216.12')]).by).toBe('not_enough');
  });

  it('is so many of the largest when no single one is large enough', () => {
    expect(remedyFor(card(), [deal('2000'), deal('6000'), deal('5000')])).toEqual({
      by: 'deals',
      count: 2,
    });
  });

  it('names what stays open when all deals together are too little, or there are none', () => {
    const few = remedyFor(card(), [deal('200'), deal('16.13')]);
    expect(few.by === 'not_enough' && toPlain(few.missing)).toBe('10000.00');
    expect(remedyFor(card(), []).by).toBe('no_deals');
  });

  it('says nothing of what all deals would bring when only some of them are known', () => {
    const some = Array.from({ length: 20 }, (_, index) => deal('1', { id: String(index) }));
    expect(remedyFor(card(), some)).toEqual({ by: 'unknown' });
    expect(remedyFor(card(), some.slice(1)).by).toBe('not_enough');
  });

  it('leaves out deals that do not count for it', () => {
    const others = [deal('99999', { counts_for: [] }), deal('99999', { counts_for: ['visits'] })];
    expect(remedyFor(card(), others).by).toBe('no_deals');
  });

  it('is a number to add or to take away where deals do not count', () => {
    const few = remedyFor({ ...visits, actual: '30' }, [deal('99999')]);
    expect(few.by === 'more' && toPlain(few.gap)).toBe('9.48');
    const much = remedyFor(card({ kind: 'decrease', actual: '57200', expected: '54387' }), []);
    expect(much.by === 'less' && toPlain(much.gap)).toBe('2813');
  });
});
