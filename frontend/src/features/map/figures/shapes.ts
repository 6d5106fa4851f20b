import { area, curveBumpX, line } from 'd3-shape';
import type { Flow } from './layout';

type Point = [x: number, y: number];

const curve = line<Point>()
  .x(([x]) => x)
  .y(([, y]) => y)
  .curve(curveBumpX);

/** The outline of a ribbon: it keeps its thickness from one bar to the other. */
export function ribbon({ x0, y0, x1, y1, thick, flat }: Flow): string {
  const size = thick ?? 0;
  const shape = area<Point>()
    .x(([x]) => x)
    .y0(([, y]) => y)
    .y1(([, y]) => y + size)
    .curve(curveBumpX);
  return shape(bent(x0, y0, x1, y1, flat)) ?? '';
}

/** The middle of a ribbon that is too thin to be an area, or has no thickness at all. */
export function thread({ x0, y0, x1, y1, thick, flat }: Flow): string {
  const half = (thick ?? 0) / 2;
  return curve(bent(x0, y0 + half, x1, y1 + half, flat)) ?? '';
}

/** The line through all its stops, in one stroke. */
export function throughStops(stops: readonly { x: number; y: number; flat: number }[]): string {
  const points = stops.flatMap(({ x, y, flat }, index): Point[] => {
    const bends = flat > 0 && index < stops.length - 1;
    return bends
      ? [
          [x, y],
          [x + flat, y],
        ]
      : [[x, y]];
  });
  return curve(points) ?? '';
}

const bent = (x0: number, y0: number, x1: number, y1: number, flat: number): Point[] =>
  flat > 0
    ? [
        [x0, y0],
        [x0 + flat, y0],
        [x1, y1],
      ]
    : [
        [x0, y0],
        [x1, y1],
      ];
