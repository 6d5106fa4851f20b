import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { PLANS_KEY } from './keys';

/** Puts a run in force: everybody sees their new number. */
export function usePublishRun(runId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      bodyOf(
        api.POST('/api/v1/cascade/runs/{run_id}/publish', { params: { path: { run_id: runId } } }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: PLANS_KEY }),
  });
}
