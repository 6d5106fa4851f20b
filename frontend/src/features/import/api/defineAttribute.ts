import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

/** Defines an attribute, so that a column can be it. */
export function useDefineAttribute(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['NewAttribute']) =>
      bodyOf(api.POST('/api/v1/org/attributes', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['imports', id] }),
  });
}
