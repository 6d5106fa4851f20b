import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type Entry = Schemas['DirectoryEntry'];

export interface Asked {
  unit_id?: string;
  below?: boolean;
  q?: string;
}

const PAGE = 200;

/** People by name, a page after another. */
export const useDirectory = (asked: Asked) =>
  useInfiniteQuery({
    queryKey: ['organisation', 'directory', asked],
    queryFn: ({ pageParam: after }) =>
      bodyOf(
        api.GET('/api/v1/org/directory', {
          params: { query: { ...asked, limit: PAGE, ...(after !== null && { after }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    meta: { live: ['organisation'] },
  });
