import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { PLANS_KEY } from './keys';

/** Computes the plan as it is saved and keeps the run; nothing is published by it. */
export function useRunPlan(planId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      bodyOf(
        api.POST('/api/v1/cascade/plans/{plan_id}/runs', {
          params: { path: { plan_id: planId } },
          body: {},
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: PLANS_KEY }),
  });
}
