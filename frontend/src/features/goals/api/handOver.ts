import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
const handOver = ({ id, body }: { id: string; body: Schemas['HandOver'] }) =>
  bodyOf(
    api.PUT('/api/v1/goals/key-results/{key_result_id}/owner', {
      params: { path: { key_result_id: id } },
      body,
    }),
  );

/** Gives a key result to another owner. */
export function useHandOver() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: handOver,
    onSuccess: () => client.invalidateQueries({ queryKey: ['goals'] }),
  });
}
