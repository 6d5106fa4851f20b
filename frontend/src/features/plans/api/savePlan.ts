import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { planKey, PLANS_KEY } from './keys';

export function useSavePlan(planId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (saved: Schemas['SavedPlan']) =>
      bodyOf(
        api.PUT('/api/v1/cascade/plans/{plan_id}', {
          params: { path: { plan_id: planId } },
          body: saved,
        }),
      ),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: [...planKey(planId), 'page'] });
      void client.invalidateQueries({ queryKey: [...PLANS_KEY, 'list'] });
    },
  });
}
