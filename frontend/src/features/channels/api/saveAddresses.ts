import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useChannelWrite } from './useChannelWrite';

interface Wanted {
  code: string;
  lines: Schemas['AddressLine'][];
}

const write = ({ code, lines }: Wanted) =>
  bodyOf(
    api.PUT('/api/v1/channels/{code}/addresses', { params: { path: { code } }, body: { lines } }),
  );

/** Writes many addresses at once, by people's numbers. */
export const useSaveAddresses = () => useChannelWrite(write);
