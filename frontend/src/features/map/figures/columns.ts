import type { MapChildren, MapNode } from '@/shared/api/types';
import { fold } from './fold';
import { GAP, LABEL, UNDER_LINE } from './scale';

/** A level of the network as a column of the map. */
export interface Column {
  /** Whose children these are; none for the key results of the objective. */
  parent: MapNode | null;
  nodes: MapNode[];
  /** What did not fit and is folded into one node; of them `loaded` are at hand to be listed. */
  folded: MapNode[];
  total: number;
  page: MapChildren | null;
}

/** How many labels fit one under the other. */
export const roomFor = (height: number): number =>
  Math.max(4, Math.floor((height - UNDER_LINE + GAP) / (LABEL + GAP)));

/** The columns from the objective's key results to the last level that has been read. */
export function columnsOf(
  roots: readonly MapNode[],
  open: readonly string[],
  pages: readonly (MapChildren | undefined)[],
  path: readonly string[],
  room: number,
): Column[] {
  const onLine = new Set(path);
  const keep = ({ key_result }: MapNode) => onLine.has(key_result.id);
  const column = (items: readonly MapNode[], rest: Omit<Column, 'nodes' | 'folded'>): Column => {
    const { shown, folded } = fold(items, room, keep);
    return { nodes: shown, folded, ...rest };
  };
  const columns = [column(roots, { parent: null, total: roots.length, page: null })];
  for (const [index, id] of open.entries()) {
    const page = pages[index];
    const parent = columns.at(-1)?.nodes.find(({ key_result }) => key_result.id === id);
    if (!page || !parent || page.items.length === 0) break;
    columns.push(column(page.items, { parent, total: page.total, page }));
  }
  return columns;
}

/** How many of a column are not drawn: folded here, or not even read. */
export const hiddenIn = ({ total, nodes }: Column): number => total - nodes.length;
