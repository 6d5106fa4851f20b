import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type Entry = Schemas['DirectoryEntry'];

/** Everybody with a login, by name. */
export const useLogins = (q: string) =>
  useInfiniteQuery({
    queryKey: ['settings', 'logins', q],
    queryFn: ({ pageParam: after }) =>
      bodyOf(
        api.GET('/api/v1/org/directory', {
          params: {
            query: { with_login: true, limit: 100, q, ...(after !== null && { after }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
