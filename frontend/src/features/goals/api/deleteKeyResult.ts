import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';

const deleteKeyResult = async (id: string) => {
  await api.DELETE('/api/v1/goals/key-results/{key_result_id}', {
    params: { path: { key_result_id: id } },
  });
};

/** Deletes a key result that was a slip. */
export function useDeleteKeyResult() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: deleteKeyResult,
    onSuccess: () => client.invalidateQueries({ queryKey: ['goals'] }),
  });
}
