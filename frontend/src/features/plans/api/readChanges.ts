import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { planKey } from './keys';

/** A run beside what is in force, or beside another run. */
export const useChanges = (planId: string, runId: string, against: string | null) =>
  useQuery({
    queryKey: [...planKey(planId), 'changes', runId, against],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/cascade/runs/{run_id}/changes', {
          params: { path: { run_id: runId }, query: { against } },
        }),
      ),
    structuralSharing: false,
    meta: { live: ['plan'] },
  });
