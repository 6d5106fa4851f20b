import { useInfiniteQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

export type Only = 'everything' | 'check_ins';

const readHistory = (id: string, only: Only, before: string | null) =>
  bodyOf(
    api.GET('/api/v1/key-results/{key_result_id}/history', {
      params: { path: { key_result_id: id }, query: { only, ...(before !== null && { before }) } },
    }),
  );

/** Page by page, the latest first: everything that happened, or only what was reported. */
export const useHistory = (id: string, only: Only) =>
  useInfiniteQuery({
    queryKey: ['key-result', id, 'history', only],
    queryFn: ({ pageParam }) => readHistory(id, only, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    meta: { live: ['key_result', 'alert', 'goal', 'plan'] },
  });
