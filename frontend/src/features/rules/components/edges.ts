import type { Connection as Drawn, Edge } from '@xyflow/react';
import type { Connection } from '../figures/edits';
import { nodeOf } from '../figures/graph';
import { brief } from '../figures/readable';
import { rowOf, type RuleStudio } from './studio';

export const connectionOf = ({ source, target, targetHandle }: Drawn): Connection => ({
  from: source,
  to: target,
  port: targetHandle ?? '',
});

/** The lines between nodes, each with what flows over it for the chosen owner. */
export function edgesOf(
  { draft: { graph }, values, title }: RuleStudio,
  chosen: readonly string[],
): Edge[] {
  return graph.nodes.flatMap((node) =>
    Object.entries(node.inputs).flatMap(([port, ids]) =>
      ids.map((from) => {
        const id = `${from}>${node.id}.${port}`;
        const row = rowOf(values, from);
        const value = row?.chosen[0]?.value;
        return {
          id,
          source: from,
          sourceHandle: 'out',
          target: node.id,
          targetHandle: port,
          ariaLabel: [nodeOf(graph, from), node]
            .map((one) => (one ? title(one) : from))
            .join(' → '),
          selected: chosen.includes(id),
          ...(value && { label: brief(row.type, value) }),
        };
      }),
    ),
  );
}
