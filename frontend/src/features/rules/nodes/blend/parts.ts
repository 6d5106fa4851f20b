import type { Settings } from '../../figures/graph';

export interface Part {
  port: string;
  /** In whole parts: 6 and 4 are as 60 and 40. */
  weight: number;
}

export const partsOf = (settings: Settings): readonly Part[] =>
  (settings as { parts?: readonly Part[] }).parts ?? [];

/** The first letter, or number after them, that no part has for its port. */
export function freePort(parts: readonly Part[]): string {
  const letters = Array.from('abcdefghijklmnopqrst');
  return letters.find((letter) => !parts.some(({ port }) => port === letter)) ?? 'u';
}
