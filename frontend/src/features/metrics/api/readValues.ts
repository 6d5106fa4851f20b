import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

/** What every metric adds up to for the whole company, from a day to a last one. */
export const useValues = (since: string, last: string) =>
  useQuery({
    queryKey: ['metrics', 'values', since, last],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/progress/metrics/values', { params: { query: { since, last } } })),
    meta: { live: ['key_result'] },
  });
