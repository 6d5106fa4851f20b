import type { Job } from '@/shared/api/types';

/** How long work that has ended is still shown. */
const REMEMBERED = 10 * 60_000;

export const isOpen = ({ ended_at: ended }: Pick<Job, 'ended_at'>): boolean => ended === null;

/** What the bar tells of: what runs, and what ended a moment ago. */
export const shownJobs = <T extends Pick<Job, 'ended_at'>>(jobs: readonly T[], now: Date): T[] =>
  jobs.filter(
    (job) => job.ended_at === null || now.getTime() - new Date(job.ended_at).getTime() < REMEMBERED,
  );
