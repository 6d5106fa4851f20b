import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type Finding = Schemas['ReconciledRecord'];
export type FindingsFilter = Partial<Schemas['FindingsFilter']>;

/** The records that a reconciliation names. */
export const useFindings = (id: string, filter: FindingsFilter) =>
  useInfiniteQuery({
    queryKey: ['connectors', 'findings', id, filter],
    queryFn: ({ pageParam: after }) =>
      bodyOf(
        api.GET('/api/v1/crm/reconciliations/{reconciliation_id}/findings', {
          params: {
            path: { reconciliation_id: id },
            query: { ...filter, ...(after !== null && { after }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
