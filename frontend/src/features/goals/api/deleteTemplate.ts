import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';

const deleteTemplate = async (id: string) => {
  await api.DELETE('/api/v1/goals/templates/{template_id}', {
    params: { path: { template_id: id } },
  });
};

/** Deletes a template of the company. */
export function useDeleteTemplate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: deleteTemplate,
    onSuccess: () => client.invalidateQueries({ queryKey: ['goals'] }),
  });
}
