import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { PLANS_KEY } from './keys';

/** Says what a run is for; what it computed stays. */
export function useNameRun(runId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['RunNames']) =>
      bodyOf(
        api.PUT('/api/v1/cascade/runs/{run_id}/name', {
          params: { path: { run_id: runId } },
          body,
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: PLANS_KEY }),
  });
}
