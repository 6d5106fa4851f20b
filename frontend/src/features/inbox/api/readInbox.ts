import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type InboxRow = Schemas['InboxRow'];
export type InboxState = InboxRow['state'];

export interface InboxFilter {
  state?: InboxState;
  connector?: string;
  reason?: string;
  external_id?: string;
}

/** What arrived, the newest first; read again whenever something was folded. */
export const useInbox = (filter: InboxFilter) =>
  useInfiniteQuery({
    queryKey: ['inbox', 'list', filter],
    queryFn: ({ pageParam: before }) =>
      bodyOf(
        api.GET('/api/v1/crm/inbox', {
          params: { query: { ...filter, ...(before !== null && { before }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    meta: { live: ['inbox'] },
  });
