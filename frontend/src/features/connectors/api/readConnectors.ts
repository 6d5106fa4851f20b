import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type Connector = Schemas['ConnectorRow'];

/** Every source, and how it is doing; what arrives is told by no topic, so it is asked for now and then. */
export const useConnectors = () =>
  useQuery({
    queryKey: ['connectors'],
    queryFn: () => bodyOf(api.GET('/api/v1/crm/connectors')),
    meta: { live: ['import'] },
    refetchInterval: 15_000,
  });
