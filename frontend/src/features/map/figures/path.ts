import type { MapLine, MapNode } from '@/shared/api/types';

/** From the objective's key result down to the node that a line belongs to: the line itself runs up. */
export const pathOf = (line: MapLine): string[] =>
  line.chain.stops.map(({ key_result }) => key_result.id).reverse();

/** What is open when nothing is chosen: the first key result that has anything below it. */
export const firstToOpen = (roots: readonly MapNode[]): string[] =>
  roots
    .filter(({ children }) => children > 0)
    .slice(0, 1)
    .map(({ key_result }) => key_result.id);

/** Whose next levels are shown: all on the way, and the chosen one itself unless it is known to be an end. */
export function openOn(
  path: readonly string[],
  roots: readonly MapNode[],
  isEnd: boolean,
): string[] {
  if (path.length === 0) return firstToOpen(roots);
  return isEnd ? path.slice(0, -1) : [...path];
}
