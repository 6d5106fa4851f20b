import type { Label } from '@/shared/api/types';

/** What no value means: docs/algorithms/rule-graph.md. Numbers are decimal strings. */
export type Missing =
  | { use: 'error' }
  | { use: 'leave' }
  | { use: 'default'; value: string }
  | { use: 'peers_median'; peers: 'unit' | 'attribute' | 'all'; by?: string; times?: string };

export type Settings = Readonly<Record<string, unknown>>;

/** A node as it is written in a rule's body; several at a port stand in a list. */
export interface RuleNode {
  id: string;
  kind: string;
  name?: Label;
  settings?: Settings;
  inputs?: Readonly<Record<string, string | readonly string[]>>;
  place?: { x: number; y: number };
}

/** A rule's body: a graph, whatever the version in which it is kept. */
export interface RuleBody {
  version: 2;
  nodes: readonly RuleNode[];
}

/** The attribute that stands for a unit's own code: by it the rule itself holds a table of units. */
export const UNIT_CODE = 'unit_code';

/** The body as the server gives it, checked when it was saved. */
export const ruleOf = (body: Readonly<Record<string, unknown>>): RuleBody => ({
  version: 2,
  nodes: (body.nodes ?? []) as readonly RuleNode[],
});

export const nodeOf = ({ nodes }: RuleBody, id: string): RuleNode | undefined =>
  nodes.find((node) => node.id === id);

/** The nodes that are connected to a port. */
export function connected(body: RuleBody, node: RuleNode, port: string): RuleNode[] {
  const ids = node.inputs?.[port] ?? [];
  return (typeof ids === 'string' ? [ids] : ids).flatMap((id) => nodeOf(body, id) ?? []);
}

/** Everything that a node reads, whatever the port. */
export const readBy = (body: RuleBody, node: RuleNode): RuleNode[] =>
  Object.keys(node.inputs ?? {}).flatMap((port) => connected(body, node, port));

/** The code of the attribute that a node reads: its own, or that of the one node connected to it. */
export function attributeOf(body: RuleBody, node: RuleNode): string | null {
  const own = node.settings?.attribute;
  if (typeof own === 'string') return own;
  const [source, ...more] = readBy(body, node);
  const read = source?.settings?.attribute;
  return more.length === 0 && source?.kind === 'attribute' && typeof read === 'string'
    ? read
    : null;
}
