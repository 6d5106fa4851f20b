import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

/** Takes back whom a word means; its records are matched anew. */
export const useUnsettleOwner = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      bodyOf(
        api.DELETE('/api/v1/crm/owners/aliases/{alias_id}', { params: { path: { alias_id: id } } }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['owners'] }),
  });
};
