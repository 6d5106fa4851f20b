import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { tellOfWork } from './tellOfWork';

/** Has the run published by a job; the page then tells of it. */
export function useStartPublish(planId: string, runId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      bodyOf(
        api.POST('/api/v1/cascade/runs/{run_id}/publish-jobs', {
          params: { path: { run_id: runId } },
        }),
      ),
    onSuccess: (job) => tellOfWork(client, planId, 'plan.publish', job),
  });
}
