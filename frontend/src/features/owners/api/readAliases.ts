import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type Alias = Schemas['AliasRow'];

/** What was settled for words, by word. */
export const useAliases = () =>
  useQuery({
    queryKey: ['owners', 'aliases'],
    queryFn: () => bodyOf(api.GET('/api/v1/crm/owners/aliases')),
    meta: { live: ['import'] },
  });
