import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { PLANS_KEY } from './keys';

/** Asks for a second person's approval of a run. */
export function useAskApproval(runId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (words: string) =>
      bodyOf(
        api.POST('/api/v1/cascade/runs/{run_id}/approval', {
          params: { path: { run_id: runId } },
          body: { words },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: PLANS_KEY }),
  });
}
