import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { PLANS_KEY } from './keys';

/** Makes a copy of an earlier run, to be reviewed and published as any run. */
export function useRestoreRun(runId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      bodyOf(
        api.POST('/api/v1/cascade/runs/{run_id}/restore', { params: { path: { run_id: runId } } }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: PLANS_KEY }),
  });
}
