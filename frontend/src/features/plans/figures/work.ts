import type { Job } from '@/shared/api/types';

/** The run that a job made or published. */
export const runOf = ({ result }: Pick<Job, 'result'>): string | null =>
  typeof result.run === 'string' ? result.run : null;

const COUNTED = ['made', 'changed', 'withdrawn'] as const;

/** How many key results a job wrote, where it published. */
export function writtenBy({
  kind,
  result,
}: Pick<Job, 'kind' | 'result'>): Record<(typeof COUNTED)[number], number> | null {
  if (kind !== 'plan.publish') return null;
  const [made, changed, withdrawn] = COUNTED.map((what) => Number(result[what] ?? 0));
  return { made: made ?? 0, changed: changed ?? 0, withdrawn: withdrawn ?? 0 };
}
