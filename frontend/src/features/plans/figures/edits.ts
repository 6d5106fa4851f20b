import { connected, readBy, type RuleBody, type RuleNode } from './rule';
import { splitOf, unitWeightOf } from './sides';
import type { UnitWeight } from './units';

/** The body with one node in place of the one that had its id. */
export const withNode = (body: RuleBody, node: RuleNode): RuleBody => ({
  ...body,
  nodes: body.nodes.map((one) => (one.id === node.id ? node : one)),
});

export const withNodes = (body: RuleBody, nodes: readonly RuleNode[]): RuleBody => ({
  ...body,
  nodes: [...body.nodes, ...nodes],
});

/** An id that no node has. */
export function freeId({ nodes }: RuleBody, wanted: string): string {
  const taken = new Set(nodes.map(({ id }) => id));
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? wanted : `${wanted}_${count}`;
    if (!taken.has(id)) return id;
  }
}

/** One more factor at a port of the split; the last of the nodes is the factor, the others it reads. */
export function withFactor(body: RuleBody, port: string, nodes: readonly RuleNode[]): RuleBody {
  const split = splitOf(body);
  const added = nodes.at(-1);
  if (split === undefined || added === undefined) return body;
  const known = withNodes(body, nodes);
  const [there] = connected(body, split, port);
  if (there?.kind === 'product') {
    const factors = connected(body, there, 'factors').map(({ id }) => id);
    return withNode(known, plugged(there, 'factors', [...factors, added.id]));
  }
  if (there === undefined) return withNode(known, plugged(split, port, [added.id]));
  const product: RuleNode = {
    id: freeId(known, 'product'),
    kind: 'product',
    inputs: { factors: [there.id, added.id] },
  };
  return withNode(withNodes(known, [product]), plugged(split, port, [product.id]));
}

/** Without a factor, and without what only that one read. */
export function withoutFactor(body: RuleBody, id: string): RuleBody {
  const before = reached(body);
  const cut = {
    ...body,
    nodes: body.nodes.map((node) => ({
      ...node,
      ...(node.inputs && {
        inputs: Object.fromEntries(
          Object.entries(node.inputs)
            .map(([port, ids]) => [port, [ids].flat().filter((one) => one !== id)] as const)
            .filter(([port, ids]) => ids.length > 0 || port === 'factors')
            .map(([port, ids]) => [port, ids.length === 1 ? (ids[0] ?? '') : ids]),
        ),
      }),
    })),
  };
  const after = reached(cut);
  return { ...cut, nodes: cut.nodes.filter((node) => after.has(node.id) || !before.has(node.id)) };
}

/** How units of each level weigh; a rule that says nothing of it gets a node that does. */
export function withUnitWeights(body: RuleBody, levels: readonly UnitWeight[]): RuleBody {
  const there = unitWeightOf(body);
  if (there) return withNode(body, { ...there, settings: { ...there.settings, levels } });
  const split = splitOf(body);
  if (split === undefined) return body;
  const made: RuleNode = {
    id: freeId(body, 'unit_weight'),
    kind: 'unit_weight',
    settings: { levels },
  };
  return withNode(withNodes(body, [made]), plugged(split, 'units', [made.id]));
}

export const plugged = (node: RuleNode, port: string, ids: readonly string[]): RuleNode => ({
  ...node,
  inputs: { ...node.inputs, [port]: ids.length === 1 ? (ids[0] ?? '') : ids },
});

/** What the split reads, however far back. */
function reached(body: RuleBody): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: RuleNode) => {
    if (found.has(node.id)) return;
    found.add(node.id);
    readBy(body, node).forEach(visit);
  };
  const split = splitOf(body);
  if (split) visit(split);
  return found;
}
