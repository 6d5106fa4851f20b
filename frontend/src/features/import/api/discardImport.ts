import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';

/** Throws a draft away. */
export function useDiscardImport(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      api.DELETE('/api/v1/imports/{import_id}', { params: { path: { import_id: id } } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['imports'], exact: true }),
  });
}
