import type { MapChildren, MapNode } from '@/shared/api/types';

/** One row of the table: a node with its place among its siblings. */
export interface TreeRow {
  id: string;
  node: MapNode;
  /** 1 for the key results of the objective. */
  level: number;
  parent: string | null;
  position: number;
  siblings: number;
  open: boolean;
}

/** The rows that are unfolded, depth first; a node whose children have not come yet stands alone. */
export function treeRows(
  roots: readonly MapNode[],
  open: ReadonlySet<string>,
  pages: ReadonlyMap<string, MapChildren>,
): TreeRow[] {
  const below = (
    nodes: readonly MapNode[],
    siblings: number,
    parent: string | null,
    level: number,
  ): TreeRow[] =>
    nodes.flatMap((node, index) => {
      const id = node.key_result.id;
      const row = { id, node, level, parent, position: index + 1, siblings, open: open.has(id) };
      const page = pages.get(id);
      if (!row.open || !page) return [row];
      return [row, ...below(page.items, page.total, id, level + 1)];
    });
  return below(roots, roots.length, null, 1);
}

/** Where a key leads from a row: up and down the rows, left to the parent, to the first and the last. */
export function rowAfter(rows: readonly TreeRow[], from: string, key: string): string | null {
  const at = rows.findIndex(({ id }) => id === from);
  switch (key) {
    case 'ArrowUp':
      return rows[at - 1]?.id ?? null;
    case 'ArrowDown':
      return rows[at + 1]?.id ?? null;
    case 'ArrowLeft':
      return rows[at]?.parent ?? null;
    case 'ArrowRight':
      return rows[at + 1]?.parent === from ? (rows[at + 1]?.id ?? null) : null;
    case 'Home':
      return rows[0]?.id ?? null;
    case 'End':
      return rows.at(-1)?.id ?? null;
    default:
      return null;
  }
}
