import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type AuditRow = Schemas['AuditRow'];

export interface AuditFilter {
  person_id?: string;
  object_id?: string;
  noun?: string;
  since?: string;
  until?: string;
}

/** Who did what to what, the latest first. */
export const useAudit = (filter: AuditFilter) =>
  useInfiniteQuery({
    queryKey: ['settings', 'audit', filter],
    queryFn: ({ pageParam: after }) =>
      bodyOf(
        api.GET('/api/v1/audit', {
          params: { query: { ...filter, ...(after !== null && { after }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
