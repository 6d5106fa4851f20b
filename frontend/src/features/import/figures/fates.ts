import type { Schemas } from '@/shared/api/types';

export const FATES = ['create', 'change', 'move', 'nothing', 'refused', 'left_out'] as const;
export type Fate = (typeof FATES)[number];
export type FateFilter = Fate | 'all';
type Counts = Schemas['ImportShort']['counts'];

/** How many rows a filter shows. */
export const countOf = (counts: Counts, filter: FateFilter): number =>
  filter === 'all' ? sum(counts, FATES) : (counts[filter] ?? 0);

/** How many rows an import would write. */
export const written = (counts: Counts): number => sum(counts, ['create', 'change', 'move']);

/** What is looked at first: what is wrong, where something is. */
export const firstFilter = (counts: Counts): FateFilter =>
  (counts['refused'] ?? 0) > 0 ? 'refused' : 'all';

/** Whether it may be carried out: checked, nothing wrong, something to write. */
export const isReady = (counts: Counts): boolean =>
  (counts['refused'] ?? 0) === 0 && written(counts) > 0;

const sum = (counts: Counts, fates: readonly Fate[]): number =>
  fates.reduce((total, fate) => total + (counts[fate] ?? 0), 0);
