import { describe, expect, it } from 'vitest';
import { datesOf, dimensionsOf, fieldOf, kindOf, needsDate } from './fields';

describe('the fields of a kind of record', () => {
  it('begin with the date that counts', () => {
    expect(datesOf('contract')[0]).toBe('signed_on');
    expect(needsDate('deal', 'closed_on')).toBe(true);
    expect(needsDate('deal', 'opened_on')).toBe(false);
    expect(needsDate('account', 'opened_on')).toBe(false);
  });

  it('are named by the path of a problem', () => {
    expect(fieldOf('deal.owner.match')).toBe('owner');
    expect(fieldOf('deal.dimensions.channel.column')).toBe('channel');
    expect(fieldOf('deal')).toBeNull();
    expect(fieldOf(null)).toBeNull();
  });

  it('belong to deals where the address names no kind', () => {
    expect(kindOf('visit')).toBe('visit');
    expect(kindOf('x')).toBe('deal');
  });

  it('have the industry of an account as its own, not as a dimension', () => {
    expect(dimensionsOf('deal')).toContain('industry');
    expect(dimensionsOf('account')).toEqual(['product_line', 'segment']);
  });
});
