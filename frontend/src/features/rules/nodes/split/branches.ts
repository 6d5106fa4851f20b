import type { Settings } from '../../figures/graph';

export const NUMBERS = ['quantum', 'hold', 'over_assignment'] as const;

/** A port of its own for one level, one kind of unit, or both; `depth` is 1 just below the root. */
export interface Branch {
  port: string;
  of: 'people' | 'units';
  depth?: number;
  unit_kind?: string;
}

export const branchesOf = (settings: Settings): readonly Branch[] =>
  (settings as { branches?: readonly Branch[] }).branches ?? [];

/** The number of one that was added here; others are called as their rule calls them. */
export const branchName = (port: string): string => port.replace(/^branch_/, '');

export function freeBranch(branches: readonly Branch[]): string {
  for (let count = 1; ; count += 1) {
    const port = `branch_${count}`;
    if (!branches.some((branch) => branch.port === port)) return port;
  }
}
