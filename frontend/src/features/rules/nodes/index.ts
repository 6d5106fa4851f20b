import type { NodeKind } from '../figures/kind';

const found = import.meta.glob<{ kind: NodeKind }>('./*/index.ts', { eager: true });

/** Every kind of node by its code: a folder beside this file is one. */
export const KINDS: Readonly<Record<string, NodeKind>> = Object.fromEntries(
  Object.values(found).map(({ kind }) => [kind.code, kind]),
);
