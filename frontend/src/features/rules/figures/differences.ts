import { nodeOf, type RuleGraph, type RuleNode } from './graph';

export interface Difference {
  node: RuleNode;
  how: 'only' | 'without' | 'differs';
}

/** Where another graph differs from mine: nodes that only it has, that it has not, or that are set otherwise. */
export function differences(mine: RuleGraph, theirs: RuleGraph): Difference[] {
  const told = ({ settings, inputs, name, kind }: RuleNode) =>
    JSON.stringify([kind, name, settings, inputs]);
  const found = theirs.nodes.flatMap((node): Difference[] => {
    const own = nodeOf(mine, node.id);
    if (!own) return [{ node, how: 'only' }];
    return told(own) === told(node) ? [] : [{ node, how: 'differs' }];
  });
  const without = mine.nodes.filter(({ id }) => !nodeOf(theirs, id));
  return [...found, ...without.map((node): Difference => ({ node, how: 'without' }))];
}
