import { describe, expect, it } from 'vitest';
import { paceGeometry } from './paceGeometry';

describe('the geometry of a pace bar', () => {
  it('fills to the actual and dots the lag up to the tick', () => {
    const { cap, fill, lag, tick, past } = paceGeometry('0.382', '0.548');
    expect(fill).toEqual({ from: 0, to: cap });
    expect(cap).toBeCloseTo(38.2);
    expect(tick).toBeCloseTo(54.8);
    expect(lag).toEqual({ from: cap, to: tick });
    expect(past).toBe(false);
  });

  it('dots nothing when ahead', () => {
    expect(paceGeometry('0.75', '0.548').lag).toBeNull();
  });

  it('passes the end mark above 100 %, and stops soon after', () => {
    expect(paceGeometry('1.05', '0.5')).toMatchObject({ cap: 105, past: true });
    expect(paceGeometry('9', '0.5')).toMatchObject({ cap: 112, past: true });
    expect(paceGeometry('1', '0.5').past).toBe(false);
  });

  it('shows a little below the baseline when the attainment is negative', () => {
    const { cap, fill, lag } = paceGeometry('-0.3', '0.5');
    expect(cap).toBe(-4);
    expect(fill).toEqual({ from: -4, to: 0 });
    expect(lag).toEqual({ from: -4, to: 50 });
  });

  it('has no tick before anything is expected', () => {
    expect(paceGeometry('0', '0')).toMatchObject({ tick: null, lag: null });
  });

  it('has a tick and nothing else without data', () => {
    expect(paceGeometry(null, '0.5')).toEqual({
      cap: null,
      fill: null,
      tick: 50,
      lag: null,
      past: false,
    });
  });
});
