import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Draft } from '../figures/part';

/** The connector's whole mapping, as a new version. */
export const useSaveMapping = (code: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (mapping: Draft) =>
      bodyOf(
        api.PUT('/api/v1/crm/connectors/{code}', {
          params: { path: { code } },
          body: { mapping: { ...mapping } },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['connectors'] }),
  });
};
