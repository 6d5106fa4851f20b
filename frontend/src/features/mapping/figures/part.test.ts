import { describe, expect, it } from 'vitest';
import { columnOf, saying, withColumn, withPart, wordsOf } from './part';

describe('a part of a mapping', () => {
  it('reads a column however it is written', () => {
    expect(columnOf('金额')).toBe('金额');
    expect(columnOf({ column: '金额', format: '%Y' })).toBe('金额');
    expect(columnOf({ constant: 'CNY' })).toBeNull();
    expect(columnOf(undefined)).toBeNull();
  });

  it('keeps what else it says when the column changes, and is short when it says nothing', () => {
    expect(withColumn({ column: 'a', format: '%d' }, 'b')).toEqual({ column: 'b', format: '%d' });
    expect(withColumn({ constant: 'CNY' }, 'b')).toBe('b');
    expect(withColumn('a', null)).toBeNull();
  });

  it('says one more thing, and takes it back', () => {
    const more = saying('closed', 'format', 'epoch');
    expect(more).toEqual({ column: 'closed', format: 'epoch' });
    expect(saying(more, 'format', '')).toBe('closed');
  });

  it('is taken out of the mapping by nothing', () => {
    expect(withPart({ a: 1, b: 2 }, 'a', null)).toEqual({ b: 2 });
  });

  it('has only words that mean something', () => {
    expect(wordsOf({ column: 's', words: { 赢单: 'won', odd: 5 } })).toEqual({ 赢单: 'won' });
  });
});
