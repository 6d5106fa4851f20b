import { api } from '@/shared/api/client';
import { useChannelWrite } from './useChannelWrite';

const write = async (code: string) => {
  await api.DELETE('/api/v1/channels/{code}', { params: { path: { code } } });
};

/** Removes a channel that nothing was sent by. */
export const useRemoveChannel = () => useChannelWrite(write);
