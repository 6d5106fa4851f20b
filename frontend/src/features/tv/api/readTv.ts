import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const AT_LEAST_EVERY = 60_000;

/** All views of the screen in one call: read again when something changes, and every minute in any case. */
export const useTv = () =>
  useQuery({
    queryKey: ['tv'],
    queryFn: () => bodyOf(api.GET('/api/v1/tv')),
    refetchInterval: AT_LEAST_EVERY,
    refetchIntervalInBackground: true,
    meta: { live: ['key_result', 'alert', 'goal', 'plan', 'organisation'] },
  });
