import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';

const deleteCycle = async (id: string) => {
  await api.DELETE('/api/v1/goals/cycles/{cycle_id}', { params: { path: { cycle_id: id } } });
};

/** Deletes an empty cycle. */
export function useDeleteCycle() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: deleteCycle,
    onSuccess: () => client.invalidateQueries({ queryKey: ['goals'] }),
  });
}
