import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

/** One source, and how it is doing. */
export const useConnector = (code: string) =>
  useQuery({
    queryKey: ['connectors', 'one', code],
    queryFn: () => bodyOf(api.GET('/api/v1/crm/connectors/{code}', { params: { path: { code } } })),
    meta: { live: ['import'] },
    refetchInterval: 15_000,
  });
