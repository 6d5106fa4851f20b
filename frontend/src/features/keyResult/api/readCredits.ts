import { useInfiniteQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const readCredits = (id: string, skip: number) =>
  bodyOf(
    api.GET('/api/v1/key-results/{key_result_id}/credits', {
      params: { path: { key_result_id: id }, query: { skip } },
    }),
  );

/** Part by part, the records that it counts, the latest first. */
export const useCredits = (id: string) =>
  useInfiniteQuery({
    queryKey: ['key-result', id, 'credits'],
    queryFn: ({ pageParam }) => readCredits(id, pageParam),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    meta: { live: ['key_result', 'import'] },
  });
