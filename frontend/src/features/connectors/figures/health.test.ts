import { describe, expect, it } from 'vitest';
import { healthOf } from './health';

const well = {
  state: 'active' as const,
  heard_at: '2026-11-23T02:00:00Z',
  failures: 0,
  waiting: 0,
};

describe('how a connector is doing', () => {
  it('is well once it was heard of, and silent before', () => {
    expect(healthOf(well)).toBe('well');
    expect(healthOf({ ...well, heard_at: null })).toBe('silent');
  });

  it('names what stops it before what waits', () => {
    expect(healthOf({ ...well, waiting: 2 })).toBe('waits');
    expect(healthOf({ ...well, waiting: 2, failures: 1 })).toBe('failing');
    expect(healthOf({ ...well, failures: 1, state: 'paused' })).toBe('paused');
    expect(healthOf({ ...well, state: 'gone' })).toBe('gone');
  });
});
