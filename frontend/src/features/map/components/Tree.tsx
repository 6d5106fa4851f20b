import type { KeyboardEvent, ReactNode } from 'react';
import type { DrawnNode } from '../figures/picture';
import type { Bar } from '../figures/layout';
import { NodeLabel } from './NodeLabel';
import styles from './Tree.module.css';

interface TreeProps {
  label: string;
  tree: readonly DrawnNode[];
  bars: ReadonlyMap<string, Bar>;
  open: ReadonlySet<string>;
  chosen: string | null;
  /** The one node that the Tab key leads to. */
  reachable: string | null;
  onChoose: (node: DrawnNode) => void;
  onKey: (event: KeyboardEvent, node: DrawnNode) => void;
  onReach: (node: DrawnNode) => void;
  children?: ReactNode;
}

/** The nodes over the ribbons: a tree to keyboard and screen reader, columns of labels to the eye. */
export function Tree(props: TreeProps) {
  const { label, tree, bars, open, chosen, reachable, onChoose, onKey, onReach, children } = props;
  return (
    <>
      <div role="tree" aria-label={label} className={styles.tree}>
        {tree.map((drawn) => {
          const { id, node, level } = drawn;
          const bar = bars.get(id);
          if (!bar) return null;
          return (
            <div
              key={id}
              id={`node-${id}`}
              role="treeitem"
              tabIndex={id === reachable ? 0 : -1}
              aria-level={level + 1}
              aria-setsize={drawn.siblings}
              aria-posinset={drawn.position}
              aria-selected={id === chosen}
              aria-expanded={node.children > 0 ? open.has(id) : undefined}
              className={styles.node}
              style={{ left: bar.x + 6, top: bar.label }}
              onClick={() => {
                onChoose(drawn);
              }}
              onFocus={() => {
                onReach(drawn);
              }}
              onKeyDown={(event) => {
                onKey(event, drawn);
              }}
            >
              <NodeLabel node={node} top={level === 0} open={open.has(id)} />
            </div>
          );
        })}
      </div>
      {children}
    </>
  );
}
