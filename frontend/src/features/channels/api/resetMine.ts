import { api, bodyOf } from '@/shared/api/client';
import { useChannelWrite } from './useChannelWrite';

const write = () => bodyOf(api.DELETE('/api/v1/me/notifications'));

/** Goes by what the company chose again. */
export const useResetMine = () => useChannelWrite(write);
