import { useInfiniteQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const readChildren = (id: string, skip: number) =>
  bodyOf(
    api.GET('/api/v1/key-results/{key_result_id}/children', {
      params: { path: { key_result_id: id }, query: { skip } },
    }),
  );

/** Part by part, the key results that serve it directly, those that lag most first. */
export const useChildren = (id: string) =>
  useInfiniteQuery({
    queryKey: ['key-result', id, 'children'],
    queryFn: ({ pageParam }) => readChildren(id, pageParam),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    meta: { live: ['key_result', 'plan'] },
  });
