import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';

const deleteObjective = async (id: string) => {
  await api.DELETE('/api/v1/goals/objectives/{objective_id}', {
    params: { path: { objective_id: id } },
  });
};

/** Deletes an objective without key results. */
export function useDeleteObjective() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: deleteObjective,
    onSuccess: () => client.invalidateQueries({ queryKey: ['goals'] }),
  });
}
