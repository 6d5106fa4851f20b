import { api } from '@/shared/api/client';
import { useChannelWrite } from './useChannelWrite';

const write = async (message_id: string) => {
  await api.POST('/api/v1/channel-messages/{message_id}/replay', {
    params: { path: { message_id } },
  });
};

/** Sends a message again. */
export const useReplayMessage = () => useChannelWrite(write);
