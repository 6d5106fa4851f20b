import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type Attempt = Schemas['AttemptRow'];

/** What was sent by a channel, the latest first. */
export const useAttempts = (code: string) =>
  useQuery({
    queryKey: ['channels', 'attempts', code],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/channels/{code}/attempts', { params: { path: { code } } })),
    meta: { live: ['channel'] },
  });
