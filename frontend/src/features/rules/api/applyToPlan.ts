import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

/** Lets a plan go by a version of a rule. */
export function useApplyToPlan(planId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ruleId: string) =>
      bodyOf(
        api.PATCH('/api/v1/cascade/plans/{plan_id}', {
          params: { path: { plan_id: planId } },
          body: { rule_id: ruleId },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['plans'] }),
  });
}
