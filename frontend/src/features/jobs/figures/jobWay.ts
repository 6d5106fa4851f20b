import type { Job } from '@/shared/api/types';
import { connectorPath, importPath, planJudgingPath, planRunPath } from '@/shared/navigation/paths';

/** Where the result of a job is looked at. */
export function jobWay({ result }: Pick<Job, 'result'>): string | null {
  const { import: batch, backtest, connector, plan, run } = result;
  if (typeof batch === 'string') return importPath(batch);
  if (typeof connector === 'string') return connectorPath(connector);
  if (typeof run === 'string' && typeof plan === 'string') return planRunPath(plan, run);
  return backtest !== undefined && typeof plan === 'string' ? planJudgingPath(plan) : null;
}
