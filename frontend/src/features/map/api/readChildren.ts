import { queryOptions, useQueries } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

export type Order = 'amount' | 'lag' | 'name';

/** The next level under one key result, the largest (or the furthest behind) first. */
export const childrenOf = (id: string, order: Order, limit: number) =>
  queryOptions({
    queryKey: ['map', 'children', id, order, limit],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/map/children/{key_result_id}', {
          params: { path: { key_result_id: id }, query: { order, limit } },
        }),
      ),
    meta: { live: ['key_result', 'goal', 'plan', 'organisation'] },
  });

/** The levels that are open, one under the other. */
export const useLevels = (ids: readonly string[], order: Order, limit: number) =>
  useQueries({ queries: ids.map((id) => childrenOf(id, order, limit)) });
