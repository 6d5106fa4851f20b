import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { PLANS_KEY } from './keys';

/** Puts a run aside, or brings it back. */
export function useDiscardRun(runId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (discarded: boolean) =>
      bodyOf(
        api.POST('/api/v1/cascade/runs/{run_id}/discard', {
          params: { path: { run_id: runId } },
          body: { discarded },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: PLANS_KEY }),
  });
}
