import { useMutation } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

/** Every record of the connector again, by the mapping as it is now. */
export const useReadAgain = (code: string) =>
  useMutation({
    mutationFn: () =>
      bodyOf(api.POST('/api/v1/crm/connectors/{code}/read-again', { params: { path: { code } } })),
  });
