import type { KeyResultCard, MapNode } from '@/shared/api/types';
import { decimal, geometry } from '@/shared/format/decimal';
import { type Column, hiddenIn } from './columns';
import { columnsAt, type Layout, layOut, type Level } from './layout';
import { depthFirst, type TreeNode } from './treeOrder';
import { amountIn } from './units';

export interface DrawnNode extends TreeNode {
  node: MapNode;
  siblings: number;
  position: number;
}

export interface Picture {
  layout: Layout;
  tree: DrawnNode[];
  /** The node that stands for those that did not fit, by its column. */
  more: { id: string; column: number; count: number }[];
}

/** The unit of measure of the map: that of the key result whose levels are open. */
export function unitOf(columns: readonly Column[], open: readonly string[]): KeyResultCard | null {
  return columns[0]?.nodes.find(({ key_result }) => key_result.id === open[0])?.key_result ?? null;
}

/** The whole picture from its columns: where everything stands, and the tree that the keyboard walks. */
export function pictureOf(
  columns: readonly Column[],
  open: readonly string[],
  path: readonly string[],
  size: { width: number; height: number },
): Picture {
  const unit = unitOf(columns, open);
  const through = (index: number) => path[index] ?? open[index] ?? null;
  const levels = columns.map((column, index): Level => ({
    nodes: [
      ...column.nodes.map((node) => ({ id: node.key_result.id, amount: amountIn(unit, node) })),
      ...rest(column, unit),
    ],
    through: through(index),
  }));
  const tree = columns.map((column, level) =>
    column.nodes.map((node, index) => ({
      id: node.key_result.id,
      node,
      level,
      parent: column.parent?.key_result.id ?? null,
      siblings: column.total,
      position: index + 1,
    })),
  );
  return {
    layout: layOut(levels, columnsAt(columns.length, size.width), size.height),
    tree: depthFirst(tree),
    more: columns.flatMap((column, index) => {
      const count = hiddenIn(column);
      return count > 0 ? [{ id: restId(column), column: index, count }] : [];
    }),
  };
}

const restId = ({ parent }: Column): string => `rest-${parent?.key_result.id ?? 'top'}`;

/** Those that did not fit, as one node that carries what is left of all the children's amount. */
function rest(column: Column, unit: KeyResultCard | null): Level['nodes'] {
  if (hiddenIn(column) === 0) return [];
  const all = column.page?.carried ?? null;
  const shown = column.nodes.map((node) => amountIn(unit, node));
  if (all === null || shown.includes(null)) return [{ id: restId(column), amount: null }];
  const drawn = shown.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
  return [{ id: restId(column), amount: Math.max(0, geometry(decimal(all)) - drawn) }];
}
