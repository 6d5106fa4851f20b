import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type Connector = Schemas['ConnectorRow'];

/** The source whose records are mapped. */
export const useConnector = (code: string) =>
  useQuery({
    queryKey: ['connectors', 'mapping', code],
    queryFn: () => bodyOf(api.GET('/api/v1/crm/connectors/{code}', { params: { path: { code } } })),
  });
