import { scaleLinear } from 'd3-scale';
import { useMemo } from 'react';
import type { CurveFigures, Point } from '../../figures/curve';

export interface Scales {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  x: (day: number) => number;
  y: (value: number) => number;
  ticks: number[];
  place: (point: Point) => [number, number];
}

const AXIS = 28;
/** Room over the highest value, and under the lowest for the alerts. */
const AIR = 1.06;

/** Days to the right, values up, on an area of so many pixels. */
export function useScales(figures: CurveFigures, width: number, narrow: boolean): Scales {
  const { days, least, most } = figures;
  return useMemo(() => {
    const height = narrow ? 280 : 384;
    const [left, right, top] = narrow ? [48, 12, 40] : [60, 96, 44];
    const bottom = height - AXIS;
    const x = scaleLinear([0, days], [left, Math.max(left + 1, width - right)]);
    const floor = least >= 0 && least < most / 2 ? 0 : least - (most - least) * (AIR - 1);
    const y = scaleLinear([floor, floor + (most - floor) * AIR], [bottom, top]);
    return {
      width,
      height,
      left,
      right: width - right,
      top,
      bottom,
      x,
      y,
      ticks: y.ticks(narrow ? 3 : 4),
      place: ([day, value]) => [x(day), y(value)],
    };
  }, [days, least, most, width, narrow]);
}
