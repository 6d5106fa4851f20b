import type { Job } from '@/shared/api/types';
import { importPath } from '@/shared/navigation/paths';

/** Where the result of a job is looked at. */
export function jobWay({ result }: Pick<Job, 'result'>): string | null {
  const batch = result['import'];
  return typeof batch === 'string' ? importPath(batch) : null;
}
