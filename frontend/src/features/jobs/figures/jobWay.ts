import type { Job } from '@/shared/api/types';
import { importPath, planJudgingPath } from '@/shared/navigation/paths';

/** Where the result of a job is looked at. */
export function jobWay({ result }: Pick<Job, 'result'>): string | null {
  const { import: batch, backtest, plan } = result;
  if (typeof batch === 'string') return importPath(batch);
  return backtest !== undefined && typeof plan === 'string' ? planJudgingPath(plan) : null;
}
