import type { Place, RuleGraph, RuleNode } from './graph';

const COLUMN = 280;
const ROW = 180;

/** The nodes as values flow: each after those that it reads. A circle ends where it was entered. */
export function inOrder({ nodes }: RuleGraph): RuleNode[] {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const ordered = new Set<RuleNode>();
  const entered = new Set<string>();
  const visit = (node: RuleNode) => {
    if (entered.has(node.id)) return;
    entered.add(node.id);
    for (const id of Object.values(node.inputs).flat()) {
      const read = known.get(id);
      if (read) visit(read);
    }
    ordered.add(node);
  };
  for (const node of nodes.toSorted(
    (a, b) => Number(a.kind === 'split') - Number(b.kind === 'split'),
  ))
    visit(node);
  return [...ordered];
}

/** Columns from left to right: each node right of what it reads, in the order in which they are read. */
export function tidyPlaces(graph: RuleGraph): Record<string, Place> {
  const columns = new Map<string, number>();
  const taken = new Map<number, number>();
  const ordered = inOrder(graph);
  for (const node of ordered) {
    const read = Object.values(node.inputs).flat();
    columns.set(node.id, Math.max(-1, ...read.map((id) => columns.get(id) ?? -1)) + 1);
  }
  return Object.fromEntries(
    ordered.map(({ id }) => {
      const column = columns.get(id) ?? 0;
      const row = taken.get(column) ?? 0;
      taken.set(column, row + 1);
      return [id, { x: column * COLUMN, y: row * ROW }];
    }),
  );
}
