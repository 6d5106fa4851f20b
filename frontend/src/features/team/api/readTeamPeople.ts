import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { PeopleQuery } from '../figures/peopleQuery';

/** What a look needs comes at once; whoever wants everybody waits a little for more at a time. */
const FIRST_PAGE = 40;
const NEXT_PAGES = 120;

/** Its people, narrowed and sorted by the server. */
export const useTeamPeople = (query: PeopleQuery) =>
  useInfiniteQuery({
    queryKey: ['team', 'people', query],
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/team/people', {
          params: {
            query: {
              ...query,
              offset: pageParam,
              limit: pageParam === 0 ? FIRST_PAGE : NEXT_PAGES,
            },
          },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    meta: { live: ['key_result', 'alert', 'plan', 'organisation'] },
  });
