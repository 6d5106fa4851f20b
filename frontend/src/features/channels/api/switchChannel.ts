import { api, bodyOf } from '@/shared/api/client';
import { useChannelWrite } from './useChannelWrite';

interface Wanted {
  code: string;
  on: boolean;
}

const write = ({ code, on }: Wanted) => {
  const params = { path: { code } };
  return on
    ? bodyOf(api.POST('/api/v1/channels/{code}/resume', { params }))
    : bodyOf(api.POST('/api/v1/channels/{code}/pause', { params }));
};

/** Pauses a channel, or lets it go on. */
export const useSwitchChannel = () => useChannelWrite(write);
