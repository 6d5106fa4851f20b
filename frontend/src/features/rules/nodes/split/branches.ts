import type { Settings } from '../../figures/graph';

/** A port of its own for one level, one kind of unit, or both; `depth` is 1 just below the root. */
export interface Branch {
  port: string;
  of: 'people' | 'units';
  depth?: number;
  unit_kind?: string;
}

export const branchesOf = (settings: Settings): readonly Branch[] =>
  (settings as { branches?: readonly Branch[] }).branches ?? [];

export function freeBranch(branches: readonly Branch[]): string {
  for (let count = 1; ; count += 1) {
    const port = `branch_${count}`;
    if (!branches.some((branch) => branch.port === port)) return port;
  }
}
