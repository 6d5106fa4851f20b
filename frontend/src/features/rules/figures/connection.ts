import type { Connection } from './edits';
import { nodeOf, type RuleGraph } from './graph';
import type { Gives, NodeKind, Port } from './kind';

export type WhyNot = 'itself' | 'circle' | 'type' | 'nothing' | 'already';

/** Why two nodes cannot be connected; null where they can. */
export function whyNot(
  graph: RuleGraph,
  kinds: Readonly<Record<string, NodeKind>>,
  { from, to, port }: Connection,
): WhyNot | null {
  const source = nodeOf(graph, from);
  const target = nodeOf(graph, to);
  const wanted = target && portsOf(kinds, target).find(({ key }) => key === port);
  const gives = source && kinds[source.kind]?.gives;
  if (!target || !wanted || !gives) return 'nothing';
  if (from === to) return 'itself';
  if (target.inputs[port]?.includes(from)) return 'already';
  if (!fits(gives, wanted)) return 'type';
  return leadsTo(graph, to, from) ? 'circle' : null;
}

export const portsOf = (
  kinds: Readonly<Record<string, NodeKind>>,
  node: { kind: string; settings: Readonly<Record<string, unknown>> },
): readonly Port[] => kinds[node.kind]?.ports(node.settings) ?? [];

const fits = (gives: Gives, { takes }: Port): boolean =>
  takes === gives ||
  (gives === 'any' && takes !== 'unit_weight' && takes !== 'limits') ||
  (takes === 'any' && gives === 'number');

/** Whether what a node gives comes, over however many others, to another one. */
function leadsTo(graph: RuleGraph, from: string, to: string): boolean {
  const seen = new Set<string>();
  const reads = (id: string): boolean => {
    if (id === from) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    return Object.values(nodeOf(graph, id)?.inputs ?? {})
      .flat()
      .some(reads);
  };
  return reads(to);
}
