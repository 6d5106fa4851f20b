import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

/** The sources that records come from. */
export const useConnectors = () =>
  useQuery({
    queryKey: ['inbox', 'connectors'],
    queryFn: () => bodyOf(api.GET('/api/v1/crm/connectors')),
    meta: { live: ['import'] },
  });
