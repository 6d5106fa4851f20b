import type { Status } from '@/shared/api/types';
import type { StatusCounts } from './peopleQuery';

/** From ahead to behind, then those who are not judged. */
export const SPREAD = [
  'ahead',
  'on_track',
  'watch',
  'behind',
  'too_early',
  'no_data',
] as const satisfies readonly Status[];

/** The four that are always shown, also at zero. */
export const JUDGED: ReadonlySet<Status> = new Set(['ahead', 'on_track', 'watch', 'behind']);

export const headcount = (counts: StatusCounts): number =>
  SPREAD.reduce((sum, status) => sum + counts[status], 0);

/** The statuses that somebody has, or that are always shown. */
export const shownOf = (counts: StatusCounts): readonly Status[] =>
  SPREAD.filter((status) => JUDGED.has(status) || counts[status] > 0);
