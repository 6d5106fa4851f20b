import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useChannelWrite } from './useChannelWrite';

interface Wanted {
  code: string;
  body: Schemas['ChannelBody'];
}

const write = ({ code, body }: Wanted) =>
  bodyOf(api.PUT('/api/v1/channels/{code}', { params: { path: { code } }, body }));

/** Makes a channel, or changes its name and its settings. */
export const useSaveChannel = () => useChannelWrite(write);
