import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { PLANS_KEY } from './keys';

/** Leaves changes of people as they are: they are proposed no more. */
export function usePutChangesAside(planId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (changes: readonly Schemas['WaitingChange'][]) => {
      const asked = changes.map(({ person, kind, on }) => ({ person, kind, on }));
      await api.POST('/api/v1/cascade/plans/{plan_id}/staff-changes/aside', {
        params: { path: { plan_id: planId } },
        body: { changes: asked },
      });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: PLANS_KEY }),
  });
}
