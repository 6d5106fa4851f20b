import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { PLANS_KEY } from './keys';

/** Keeps what was asked for by a day and shares the rest anew; nothing is published by it. */
export function useReplan(planId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (replan: Schemas['NewReplan']) =>
      bodyOf(
        api.POST('/api/v1/cascade/plans/{plan_id}/replans', {
          params: { path: { plan_id: planId } },
          body: replan,
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: PLANS_KEY }),
  });
}
