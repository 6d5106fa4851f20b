import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

/** A key result with the line above it and its open alerts; nothing is asked for without one. */
export const useLine = (id: string | null) =>
  useQuery({
    queryKey: ['map', 'line', id],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/map/line/{key_result_id}', {
          params: { path: { key_result_id: id ?? '' } },
        }),
      ),
    enabled: id !== null,
    placeholderData: keepPreviousData,
    meta: { live: ['key_result', 'alert', 'goal', 'plan', 'organisation'] },
  });
