import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { tellOfWork } from './tellOfWork';

/** Has the plan computed by a job, as it is saved; the page then tells of it. */
export function useStartRun(planId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['NewRunJob']) =>
      bodyOf(
        api.POST('/api/v1/cascade/plans/{plan_id}/run-jobs', {
          params: { path: { plan_id: planId } },
          body,
        }),
      ),
    onSuccess: (job) => tellOfWork(client, planId, 'plan.run', job),
  });
}
