import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type Kind = Schemas['ConnectorKindRow'];
export type Setting = Schemas['SettingRow'];

/** What kinds of connectors there are; they change with the program only. */
export const useKinds = () =>
  useQuery({
    queryKey: ['connectors', 'kinds'],
    queryFn: () => bodyOf(api.GET('/api/v1/crm/connector-kinds')),
    staleTime: Infinity,
  });
