import { useInfiniteQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

export type DealOrder = 'close' | 'amount';

const readOpenDeals = (id: string, order: DealOrder, skip: number) =>
  bodyOf(
    api.GET('/api/v1/key-results/{key_result_id}/open-deals', {
      params: { path: { key_result_id: id }, query: { order, skip, limit: 50 } },
    }),
  );

/** Part by part, the open deals that a key result will count once they are won. */
export const useOpenDeals = (id: string, order: DealOrder, enabled = true) =>
  useInfiniteQuery({
    queryKey: ['key-result', id, 'open-deals', order],
    queryFn: ({ pageParam }) => readOpenDeals(id, order, pageParam),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    enabled,
    meta: { live: ['key_result', 'import'] },
  });
