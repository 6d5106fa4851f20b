import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { planKey } from './keys';

export const useRun = (planId: string, runId: string) =>
  useQuery({
    queryKey: [...planKey(planId), 'run', runId],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/cascade/runs/{run_id}', { params: { path: { run_id: runId } } })),
    meta: { live: ['plan'] },
  });
