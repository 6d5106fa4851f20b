import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type Channel = Schemas['ChannelRow'];

/** Every channel, and how it is doing. */
export const useChannels = () =>
  useQuery({
    queryKey: ['channels'],
    queryFn: () => bodyOf(api.GET('/api/v1/channels')),
    meta: { live: ['channel'] },
  });
