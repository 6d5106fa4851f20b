/** A node of the drawn tree, for the keyboard: its level and the node it hangs from. */
export interface TreeNode {
  id: string;
  level: number;
  parent: string | null;
}

/** Depth first, as a screen reader reads a tree: after an open node come its children, then its siblings. */
export function depthFirst<T extends TreeNode>(levels: readonly (readonly T[])[]): T[] {
  const below = (column: number, parent: string | null): T[] =>
    (levels[column] ?? [])
      .filter((node) => node.parent === parent)
      .flatMap((node) => [node, ...below(column + 1, node.id)]);
  return below(0, null);
}

/** Where an arrow key leads: up and down among siblings, left to the parent, right to the first child. */
export function neighbour(nodes: readonly TreeNode[], from: string, key: string): string | null {
  const here = nodes.find(({ id }) => id === from);
  if (!here) return null;
  const siblings = nodes.filter(
    ({ level, parent }) => level === here.level && parent === here.parent,
  );
  const at = siblings.indexOf(here);
  switch (key) {
    case 'ArrowUp':
      return siblings[at - 1]?.id ?? null;
    case 'ArrowDown':
      return siblings[at + 1]?.id ?? null;
    case 'Home':
      return siblings[0]?.id ?? null;
    case 'End':
      return siblings.at(-1)?.id ?? null;
    case 'ArrowLeft':
      return here.parent;
    case 'ArrowRight':
      return nodes.find(({ parent }) => parent === from)?.id ?? null;
    default:
      return null;
  }
}
