import { decimal, geometry } from '@/shared/format/decimal';

/** The axis of lag, in points: so far ahead at the left, so far behind at the right. */
export interface Axis {
  from: number;
  until: number;
}

const LEAST: Axis = { from: -20, until: 30 };
const MOST: Axis = { from: -60, until: 90 };
const TEN = 10;

/** As wide as the people need, in steps of ten points; whoever is further off stands at its end. */
export function axisOf(lags: readonly number[]): Axis {
  const [least, most] = [Math.min(...lags, LEAST.from), Math.max(...lags, LEAST.until)];
  return {
    from: Math.max(Math.floor(least / TEN) * TEN, MOST.from),
    until: Math.min(Math.ceil(most / TEN) * TEN, MOST.until),
  };
}

/** Where a lag lies on the axis, from 0 to 1. */
export function place(lag: number, { from, until }: Axis): number {
  return (Math.min(until, Math.max(from, lag)) - from) / (until - from);
}

/** A decimal as a length on the screen; never read as an amount again. */
export const lengthOf = (lag: string): number => geometry(decimal(lag));

export interface Placed {
  /** The middle of its column, from 0 to 1. */
  x: number;
  /** How many stand below it in the same column. */
  height: number;
}

/** One mark each, the same order: those whose marks would cover each other stand on top of each other. */
export function stacked(lags: readonly number[], axis: Axis, columns: number): Placed[] {
  const heights = new Map<number, number>();
  return lags.map((lag) => {
    const column = Math.min(columns - 1, Math.floor(place(lag, axis) * columns));
    const height = heights.get(column) ?? 0;
    heights.set(column, height + 1);
    return { x: (column + 0.5) / columns, height };
  });
}
