import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
const changeKeyResult = ({ id, body }: { id: string; body: Schemas['KeyResultChanges'] }) =>
  bodyOf(
    api.PATCH('/api/v1/goals/key-results/{key_result_id}', {
      params: { path: { key_result_id: id } },
      body,
    }),
  );

/** Changes what was decided about a key result. */
export function useChangeKeyResult() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: changeKeyResult,
    onSuccess: () => client.invalidateQueries({ queryKey: ['goals'] }),
  });
}
