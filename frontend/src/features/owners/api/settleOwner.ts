import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

/** Says once whom a word means; answers how many records are folded again. */
export const useSettleOwner = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['AliasBody']) =>
      bodyOf(api.PUT('/api/v1/crm/owners/aliases', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['owners'] }),
  });
};
