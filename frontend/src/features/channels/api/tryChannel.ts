import { api, bodyOf } from '@/shared/api/client';
import { useChannelWrite } from './useChannelWrite';

const write = (code: string) =>
  bodyOf(api.POST('/api/v1/channels/{code}/test', { params: { path: { code } } }));

/** Sends a test now; the answer says where it went. */
export const useTryChannel = () => useChannelWrite(write);
