import { decimal, geometry } from '@/shared/format/decimal';

/** Where the picture of a curve lies, in the units of its own view box. */
export interface CurveBox {
  width: number;
  height: number;
  left: number;
  bottom: number;
  top: number;
}

export const BOX: CurveBox = { width: 420, height: 200, left: 44, bottom: 22, top: 8 };

const right = 8;

export interface CurveGeometry {
  /** The stairs: level during a day, up at its end. */
  stairs: string;
  line: string;
  /** Runs of closed days, each from its first day's start to its last day's end. */
  closed: { x: number; width: number }[];
  xOf: (day: number) => number;
  yOf: (share: string) => number;
}

/** Lengths only: floats are good enough here, and nowhere else. */
export function curveGeometry(
  shares: readonly string[],
  linear: readonly string[],
  working: string,
  box: CurveBox = BOX,
): CurveGeometry {
  const step = (box.width - box.left - right) / Math.max(1, shares.length);
  const xOf = (day: number) => box.left + day * step;
  const yOf = (share: string) =>
    box.height - box.bottom - geometry(decimal(share)) * (box.height - box.bottom - box.top);
  const point = (x: number, y: number) => `${x.toFixed(2)} ${y.toFixed(2)}`;
  let stairs = `M${point(xOf(0), yOf('0'))}`;
  shares.forEach((share, day) => {
    stairs += `H${xOf(day + 1).toFixed(2)}V${yOf(share).toFixed(2)}`;
  });
  const line =
    `M${point(xOf(0), yOf('0'))}` +
    linear.map((share, day) => `L${point(xOf(day + 1), yOf(share))}`).join('');
  return { stairs, line, closed: closedRuns(working, xOf), xOf, yOf };
}

function closedRuns(working: string, xOf: (day: number) => number): { x: number; width: number }[] {
  return [...working.matchAll(/0+/g)].map((run) => ({
    x: xOf(run.index),
    width: xOf(run.index + run[0].length) - xOf(run.index),
  }));
}
