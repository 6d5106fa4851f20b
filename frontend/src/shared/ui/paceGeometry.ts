import { compare, decimal, geometry } from '@/shared/format/decimal';

/** How far a fill may pass the end mark, and how far one below the baseline shows, in % of the track. */
const OVER = 112;
const UNDER = -4;

/** Where the parts of a pace bar lie, in % of the track; the end mark is at 100. */
export interface PaceGeometry {
  /** The end of the fill, closed by a cap; none without data. */
  cap: number | null;
  fill: { from: number; to: number } | null;
  /** The tick: what is expected now; none while nothing is. */
  tick: number | null;
  /** The dotted line from the cap to the tick, when behind it. */
  lag: { from: number; to: number } | null;
  /** The fill passes the end mark. */
  past: boolean;
}

const within = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));

/** Lengths only: floats are good enough here, and nowhere else. */
export function paceGeometry(attainment: string | null, expectedShare: string): PaceGeometry {
  const expected = within(geometry(decimal(expectedShare)) * 100, 0, 100);
  const tick = expected > 0 ? expected : null;
  if (attainment === null) return { cap: null, fill: null, tick, lag: null, past: false };
  const cap = within(geometry(decimal(attainment)) * 100, UNDER, OVER);
  return {
    cap,
    fill: { from: Math.min(0, cap), to: Math.max(0, cap) },
    tick,
    lag: tick !== null && cap < tick ? { from: cap, to: tick } : null,
    past: compare(decimal(attainment), decimal('1')) > 0,
  };
}
