import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { type InboxFilter, queryOf } from '../figures/inboxFilter';

export type InboxRow = Schemas['InboxRow'];

/** What arrived, the newest first; read again whenever something was folded. */
export const useInbox = (filter: InboxFilter, zone: string) =>
  useInfiniteQuery({
    queryKey: ['inbox', 'list', filter],
    queryFn: ({ pageParam: before }) =>
      bodyOf(
        api.GET('/api/v1/crm/inbox', {
          params: { query: { ...queryOf(filter, zone), ...(before !== null && { before }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    meta: { live: ['inbox'] },
  });
