import { lengthOf } from './strip';

const LEAST: readonly [number, number] = [-10, 30];

/** What the height of all sparklines of a table stands for, so that they can be compared. */
export function rangeOf(histories: readonly (readonly string[])[]): readonly [number, number] {
  const ends = histories.flatMap((history) => history.slice(-1).map(lengthOf));
  return [Math.max(-40, Math.min(LEAST[0], ...ends)), Math.min(60, Math.max(LEAST[1], ...ends))];
}
