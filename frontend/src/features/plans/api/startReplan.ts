import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { tellOfWork } from './tellOfWork';

/** Has the plan re-planned by a job; the page then tells of it. */
export function useStartReplan(planId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['NewReplanJob']) =>
      bodyOf(
        api.POST('/api/v1/cascade/plans/{plan_id}/replan-jobs', {
          params: { path: { plan_id: planId } },
          body,
        }),
      ),
    onSuccess: (job) => tellOfWork(client, planId, 'plan.replan', job),
  });
}
