import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type Kind = Schemas['ChannelKindRow'];

/** What kinds of channels there are; they change with the program only. */
export const useKinds = () =>
  useQuery({
    queryKey: ['channels', 'kinds'],
    queryFn: () => bodyOf(api.GET('/api/v1/channel-kinds')),
    staleTime: Infinity,
  });
