import type { TFunction } from 'i18next';
import { KINDS } from '../nodes';
import { nodeOf, type RuleGraph, type RuleNode } from './graph';
import type { Shown } from './kind';

const ROWS = 6;

/** What a card shows of how its node is set: a table's first rows, a ramp's steps, the text of a formula. */
export function faceOf(
  { kind, settings, inputs }: RuleNode,
  graph: RuleGraph,
  title: (node: RuleNode) => string,
  t: TFunction,
): readonly Shown[] {
  const sources = (port: string) =>
    (inputs[port] ?? []).flatMap((id) => nodeOf(graph, id) ?? []).map(title);
  return (KINDS[kind]?.face(settings, { t, sources }) ?? []).slice(0, ROWS);
}
