import { describe, expect, it } from 'vitest';
import { codeOf } from './code';
import { blank, countable, ofKind } from './definition';
import { quarterOf } from './period';
import { started } from './starters';

const FIELDS = [
  { field: 'dimensions.segment', sort: 'word' as const, words: [{ word: '大企业', count: 9 }] },
  { field: 'dimensions.customer', sort: 'word' as const, words: [{ word: '新客户', count: 7 }] },
];

describe('a metric', () => {
  it('of another kind of fact takes its date and what it can be counted by', () => {
    const visits = ofKind(
      { ...blank(), where: [{ field: 'amount', test: 'is_set', values: [] }] },
      'visit',
    );
    expect(visits).toMatchObject({ date_kind: 'occurred', value: 'count', where: [] });
  });

  it('counts nothing before it is said of what, by which words, or of which two', () => {
    expect(countable(blank())).toBe(true);
    expect(countable({ ...blank(), value: 'distinct' })).toBe(false);
    expect(countable({ ...blank(), value: 'ratio', numerator_id: 'a' })).toBe(false);
    const open = { field: 'account', test: 'is_one_of' as const, values: [] };
    expect(countable({ ...blank(), where: [open] })).toBe(false);
    expect(countable({ ...blank(), where: [{ ...open, test: 'is_set' }] })).toBe(true);
  });

  it('begins with the words that the records carry, and without those that they lack', () => {
    const names = { name: '新企业客户签约额', name_en: 'Signed' };
    const { where } = started('newEnterprise', names, FIELDS);
    expect(where).toEqual([
      { field: 'dimensions.customer', test: 'is_one_of', values: ['新客户'] },
      { field: 'dimensions.segment', test: 'is_one_of', values: ['大企业'] },
    ]);
    expect(started('customersWon', names, FIELDS).where).toEqual([]);
  });
});

describe('a code', () => {
  const at = new Date('2026-11-26T03:26:00Z');
  it('is small letters, digits and underscores, and begins with a letter', () => {
    const named = { ...blank(), name_en: 'Signed amount (new)' };
    expect(codeOf(named, at)).toBe('signed_amount_new_032600');
    expect(codeOf(blank(), at)).toBe('contract_261126032600');
    expect(codeOf({ ...blank(), name_en: '2026 signed' }, at)).toMatch(/^contract_/);
  });
});

describe('a quarter', () => {
  it('has its first and last day, also in February', () => {
    expect(quarterOf('2026-11-26')).toEqual({ since: '2026-10-01', last: '2026-12-31' });
    expect(quarterOf('2028-02-29')).toEqual({ since: '2028-01-01', last: '2028-03-31' });
  });
});
