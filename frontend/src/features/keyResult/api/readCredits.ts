import { useInfiniteQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

/** Of a ratio, what it counts or what it divides by. */
export type Side = 'numerator' | 'denominator';

const readCredits = (id: string, part: Side, skip: number) =>
  bodyOf(
    api.GET('/api/v1/key-results/{key_result_id}/credits', {
      params: { path: { key_result_id: id }, query: { part, skip } },
    }),
  );

/** Part by part, the records that it counts, the latest first. */
export const useCredits = (id: string, side: Side) =>
  useInfiniteQuery({
    queryKey: ['key-result', id, 'credits', side],
    queryFn: ({ pageParam }) => readCredits(id, side, pageParam),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    meta: { live: ['key_result', 'import'] },
  });
