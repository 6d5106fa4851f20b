import type { Schemas } from '@/shared/api/types';

type Page = Schemas['KeyResultPage'];

export const isRatio = ({ counted_by: by }: Page): boolean => (by?.numerator ?? null) !== null;

/** Whether it stood at 0 before its first day: not a ratio or a report, nor where nothing is known at all. */
export function beganAtNothing(page: Page): boolean {
  const { source, kind, actual } = page.key_result;
  if (source === 'check_in') return kind === 'milestone';
  return actual !== null && !isRatio(page);
}
