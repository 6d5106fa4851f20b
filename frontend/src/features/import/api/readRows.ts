import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { FateFilter } from '../figures/fates';

export const PAGE = 100;

/** The rows of an import, page after page, of one fate or of all. */
export const useRows = (id: string, shown: FateFilter) =>
  useInfiniteQuery({
    queryKey: ['imports', id, 'rows', shown],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/imports/{import_id}/rows', {
          params: {
            path: { import_id: id },
            query: { after: pageParam, limit: PAGE, ...(shown !== 'all' && { shown }) },
          },
        }),
      ),
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
