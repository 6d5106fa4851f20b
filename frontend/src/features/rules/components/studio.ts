import type { Schemas } from '@/shared/api/types';
import type { RuleDraft } from './useRuleDraft';
import type { Titles } from './useTitles';

/** The rule on the page with what its nodes give, as every part of the editor reads it. */
export interface RuleStudio extends Titles {
  draft: RuleDraft;
  attributes: readonly Schemas['AttributeChoice'][];
  values: Schemas['NodesAnswer'] | null;
  problems: readonly Schemas['RuleProblem'][];
  mayWrite: boolean;
  chosen: readonly string[];
  choose: (nodes: readonly string[]) => void;
}

/** Who stands on the nodes for an example, or was chosen; nobody where that one takes no part. */
export const exampleIn = (values: Schemas['NodesAnswer'] | null): string | undefined =>
  values?.nodes.find(({ chosen }) => chosen.length > 0)?.chosen.at(-1)?.name;

/** What a node gives, for people before units. */
export const rowOf = (values: Schemas['NodesAnswer'] | null, node: string) =>
  values?.nodes.find((row) => row.node === node) ?? null;
