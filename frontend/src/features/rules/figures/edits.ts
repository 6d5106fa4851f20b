import type { Label } from '@/shared/api/types';
import type { Place, RuleGraph, RuleNode, Settings } from './graph';
import { without } from './without';

/** A port of a node with another node's value on it. */
export interface Connection {
  from: string;
  to: string;
  port: string;
}

export type Edit =
  | { do: 'add'; kind: string; settings: Settings; place: Place }
  | { do: 'remove'; nodes: readonly string[]; connections: readonly Connection[] }
  | { do: 'move'; places: Readonly<Record<string, Place>> }
  | { do: 'connect'; connection: Connection; many: boolean }
  | { do: 'set'; node: string; settings: Settings; ports: readonly string[] }
  | { do: 'name'; node: string; name: Label | null };

/** The graph after an edit; the one before is left as it was. */
export function edited(graph: RuleGraph, edit: Edit): RuleGraph {
  switch (edit.do) {
    case 'add': {
      const { kind, settings, place } = edit;
      const id = freeId(graph, kind);
      return { nodes: [...graph.nodes, { id, kind, settings, place: whole(place), inputs: {} }] };
    }
    case 'remove':
      return removed(graph, edit.nodes, edit.connections);
    case 'move':
      return each(graph, (node) => {
        const place = edit.places[node.id];
        return place ? { ...node, place: whole(place) } : node;
      });
    case 'connect':
      return connected(graph, edit.connection, edit.many);
    case 'set':
      return each(graph, (node) =>
        node.id === edit.node
          ? { ...node, settings: edit.settings, inputs: only(node.inputs, edit.ports) }
          : node,
      );
    case 'name':
      return each(graph, (node) => {
        if (node.id !== edit.node) return node;
        const unnamed = without(node, 'name');
        return edit.name ? { ...unnamed, name: edit.name } : unnamed;
      });
  }
}

/** The id that the next node of a kind gets. */
export function freeId({ nodes }: RuleGraph, kind: string): string {
  const taken = new Set(nodes.map(({ id }) => id));
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? kind : `${kind}_${count}`;
    if (!taken.has(id)) return id;
  }
}

const whole = ({ x, y }: Place): Place => ({ x: Math.round(x), y: Math.round(y) });

const each = ({ nodes }: RuleGraph, change: (node: RuleNode) => RuleNode): RuleGraph => ({
  nodes: nodes.map(change),
});

const only = (inputs: RuleNode['inputs'], ports: readonly string[]) =>
  Object.fromEntries(Object.entries(inputs).filter(([port]) => ports.includes(port)));

function removed(
  { nodes }: RuleGraph,
  gone: readonly string[],
  connections: readonly Connection[],
): RuleGraph {
  const cut = ({ id }: RuleNode, port: string, from: string) =>
    gone.includes(from) ||
    connections.some((one) => one.to === id && one.port === port && one.from === from);
  return {
    nodes: nodes
      .filter(({ id }) => !gone.includes(id))
      .map((node) => ({
        ...node,
        inputs: Object.fromEntries(
          Object.entries(node.inputs)
            .map(([port, ids]) => [port, ids.filter((from) => !cut(node, port, from))] as const)
            .filter(([, ids]) => ids.length > 0),
        ),
      })),
  };
}

/** A port that takes one node lets go of the one before. */
const connected = (graph: RuleGraph, { from, to, port }: Connection, many: boolean): RuleGraph =>
  each(graph, (node) => {
    if (node.id !== to) return node;
    const before = many ? (node.inputs[port] ?? []).filter((id) => id !== from) : [];
    return { ...node, inputs: { ...node.inputs, [port]: [...before, from] } };
  });
