import type { Settings } from '../../figures/graph';

export const MODES = ['members', 'product', 'own'] as const;
export type Mode = (typeof MODES)[number];

/** How units are weighed, level by level; the last goes on below. */
export const levelsOf = (settings: Settings): readonly Mode[] =>
  (settings as { levels?: readonly Mode[] }).levels ?? ['members'];
