import type { Connection as Drawn, Edge } from '@xyflow/react';
import type { Schemas } from '@/shared/api/types';
import type { Connection } from '../figures/edits';
import type { RuleGraph } from '../figures/graph';
import { rowOf } from './studio';

export const connectionOf = ({ source, target, targetHandle }: Drawn): Connection => ({
  from: source,
  to: target,
  port: targetHandle ?? '',
});

/** The lines between nodes, each with what flows over it for the chosen owner. */
export function edgesOf(
  graph: RuleGraph,
  values: Schemas['NodesAnswer'] | null,
  chosen: readonly string[],
): Edge[] {
  return graph.nodes.flatMap((node) =>
    Object.entries(node.inputs).flatMap(([port, ids]) =>
      ids.map((from) => {
        const id = `${from}>${node.id}.${port}`;
        const value = rowOf(values, from)?.chosen[0]?.value;
        return {
          id,
          source: from,
          sourceHandle: 'out',
          target: node.id,
          targetHandle: port,
          selected: chosen.includes(id),
          ...(value && { label: value }),
        };
      }),
    ),
  );
}
