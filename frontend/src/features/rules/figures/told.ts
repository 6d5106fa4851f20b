import type { Label, Schemas } from '@/shared/api/types';

/** What a problem says, in both languages. */
export const told = ({ text }: Schemas['RuleProblem']): Label => ({
  zh: text.zh ?? '',
  en: text.en ?? '',
});

/** What is wrong with the body, and with what a node gives: each at the node that it is of. */
export const problemsOf = ({ problems, nodes }: Schemas['NodesAnswer']) => [
  ...problems,
  ...nodes.flatMap(({ node, problem }) => (problem?.node === node ? [problem] : [])),
];
