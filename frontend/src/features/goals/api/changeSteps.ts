import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

const changeSteps = ({ id, body }: { id: string; body: Schemas['ChangedSteps'] }) =>
  bodyOf(
    api.PUT('/api/v1/goals/key-results/{key_result_id}/steps', {
      params: { path: { key_result_id: id } },
      body,
    }),
  );

/** Other steps of a milestone, or another due date; what was done stays done. */
export function useChangeSteps() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: changeSteps,
    onSuccess: () => client.invalidateQueries({ queryKey: ['goals'] }),
  });
}
