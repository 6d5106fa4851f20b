import { describe, expect, it } from 'vitest';
import { healthOf } from './health';
import { linesOf } from './lines';
import { moved, toggled } from './order';

describe('channels', () => {
  it('names what stops a channel first', () => {
    const well = { state: 'active' as const, heard_at: '2026-11-23T02:00:00Z', failures: 0 };
    expect(healthOf(well)).toBe('well');
    expect(healthOf({ ...well, heard_at: null })).toBe('silent');
    expect(healthOf({ ...well, failures: 2 })).toBe('failing');
    expect(healthOf({ ...well, failures: 2, state: 'gone' })).toBe('gone');
  });

  it('reads pasted lines, whatever stands between number and address', () => {
    expect(linesOf('1001\tzhang.san\n\n 1002, li@x.cn \n1003')).toEqual([
      { number: '1001', address: 'zhang.san' },
      { number: '1002', address: 'li@x.cn' },
      { number: '1003', address: '' },
    ]);
  });

  it('moves a channel by one place, and keeps the app at the end', () => {
    expect(moved(['a', 'b', 'app'], 'b', -1)).toEqual(['b', 'a', 'app']);
    expect(moved(['a', 'app'], 'a', -1)).toEqual(['a', 'app']);
    expect(toggled(['a', 'app'], 'b', true)).toEqual(['a', 'b', 'app']);
    expect(toggled(['a', 'b', 'app'], 'a', false)).toEqual(['b', 'app']);
  });
});
