import type { Schemas } from '@/shared/api/types';

export type Way = Schemas['WayRow']['way'];
export type Tested = Schemas['TestedPeriod'];

/** In the order in which they are read and drawn: the rule last, so that it lies on top. */
export const WAYS: readonly Way[] = ['equal', 'last', 'history', 'rule'];

export interface ChartPoint {
  /** The period's place, from the left. */
  index: number;
  deviation: number;
}

export interface ChartFigures {
  ways: Readonly<Record<Way, readonly ChartPoint[]>>;
  floor: readonly ChartPoint[];
  /** The top of the scale, a round share. */
  top: number;
}

const STEP = 0.2;

/** Where every point stands; a floating share is enough for a place on a screen. */
export function chartFigures(periods: readonly Tested[]): ChartFigures {
  const points = (read: (period: Tested) => string | null | undefined) =>
    periods.flatMap((period, index) => {
      const share = read(period);
      return share == null ? [] : [{ index, deviation: Number(share) }];
    });
  const of = (way: Way) => points((period) => meanOf(period, way));
  const ways = { equal: of('equal'), last: of('last'), history: of('history'), rule: of('rule') };
  const floor = points(({ noise_floor: share }) => share);
  const most = Math.max(STEP, ...[...Object.values(ways), floor].flat().map((at) => at.deviation));
  return { ways, floor, top: Math.ceil(most / STEP - 1e-9) * STEP };
}

/** The mean target deviation of one way in a period, where it is known. */
export const meanOf = (period: Tested, way: Way): string | null =>
  period.ways.find((one) => one.way === way)?.mean ?? null;

/** Whether the rule came closer than deals that arrive by chance would let it. */
export function isUnderFloor(period: Tested): boolean {
  const mean = meanOf(period, 'rule');
  return mean !== null && period.noise_floor != null && Number(mean) < Number(period.noise_floor);
}

/** The lines of the scale, from 0 up. */
export const scaleTicks = (top: number): number[] =>
  Array.from({ length: Math.round(top / STEP) + 1 }, (_, step) => step * STEP);
