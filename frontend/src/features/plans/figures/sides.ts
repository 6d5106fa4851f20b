import { connected, readBy, type RuleBody, type RuleNode } from './rule';

/** What comes in at one port of the split: the factors whose product it is. */
export interface Side {
  port: string;
  of: 'people' | 'units';
  factors: readonly RuleNode[];
}

interface Branch {
  port: string;
  of: Side['of'];
}

export const splitOf = ({ nodes }: RuleBody): RuleNode | undefined =>
  nodes.find(({ kind }) => kind === 'split');

/** People and units, then the branches that the rule has for some of them. */
export function sidesOf(body: RuleBody): Side[] {
  const split = splitOf(body);
  if (split === undefined) return [];
  const branches = (split.settings?.branches ?? []) as readonly Branch[];
  const sides: Branch[] = [
    { port: 'units', of: 'units' },
    { port: 'people', of: 'people' },
    ...branches,
  ];
  return sides.map(({ port, of }) => ({
    port,
    of,
    factors: connected(body, split, port).flatMap((node) => apart(body, node)),
  }));
}

/** Limits that the rule itself sets, for whichever port. */
export function limitsIn(body: RuleBody): RuleNode[] {
  const split = splitOf(body);
  return split ? readBy(body, split).filter(({ kind }) => kind === 'limits') : [];
}

/** The node that says what units weigh. */
export function unitWeightOf(body: RuleBody): RuleNode | undefined {
  const split = splitOf(body);
  return split && connected(body, split, 'units').find(({ kind }) => kind === 'unit_weight');
}

const APART: Readonly<Record<string, string>> = { product: 'factors', unit_weight: 'coefficient' };

/** A product is taken apart; anything else is one factor, as it is in the table. */
function apart(body: RuleBody, node: RuleNode): RuleNode[] {
  const port = APART[node.kind];
  return port === undefined
    ? [node]
    : connected(body, node, port).flatMap((one) => apart(body, one));
}
