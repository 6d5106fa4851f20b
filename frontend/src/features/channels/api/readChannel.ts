import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

/** One channel, and how it is doing. */
export const useChannel = (code: string) =>
  useQuery({
    queryKey: ['channels', 'one', code],
    queryFn: () => bodyOf(api.GET('/api/v1/channels/{code}', { params: { path: { code } } })),
    meta: { live: ['channel'] },
  });
