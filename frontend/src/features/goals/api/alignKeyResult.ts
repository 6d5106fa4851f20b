import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
const alignKeyResult = ({ id, body }: { id: string; body: Schemas['GivenParent'][] }) =>
  bodyOf(
    api.PUT('/api/v1/goals/key-results/{key_result_id}/alignments', {
      params: { path: { key_result_id: id } },
      body,
    }),
  );

/** Says which key results a key result serves. */
export function useAlignKeyResult() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: alignKeyResult,
    onSuccess: () => client.invalidateQueries({ queryKey: ['goals'] }),
  });
}
