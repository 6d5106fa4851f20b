import { decimal, geometry } from '@/shared/format/decimal';
import type { RampStep } from './settings';

const WIDE = 100;
const HIGH = 40;
const EDGE = 2;

/** The steps as a stair in a box of 100 by 40, the highest share at its top. */
export function rampPath(steps: readonly RampStep[]): string {
  const months = Math.max(...steps.map((step) => step.months), 0) + 1;
  const shares = steps.map(({ share }) => geometry(decimal(share)));
  const most = Math.max(...shares, 1);
  const x = (month: number) => ((month / months) * WIDE).toFixed(1);
  const y = (share: number) => (HIGH - EDGE - (share / most) * (HIGH - 2 * EDGE)).toFixed(1);
  const stairs = steps.map((step, place) => {
    const until = steps[place + 1]?.months ?? months;
    return `L${x(step.months)} ${y(shares[place] ?? 0)}H${x(until)}`;
  });
  return stairs.join('').replace('L', 'M');
}
