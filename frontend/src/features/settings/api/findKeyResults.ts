import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type FoundKeyResult = Schemas['MapFound'];

/** Key results of the running cycle by title or by whom they are carried. */
export const useFoundKeyResults = (q: string) =>
  useQuery({
    queryKey: ['settings', 'find-key-results', q],
    queryFn: () => bodyOf(api.GET('/api/v1/map/find', { params: { query: { q } } })),
    enabled: q.trim() !== '',
    placeholderData: keepPreviousData,
  });
