import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type Address = Schemas['AddressRow'];

/** Who is reached where on a channel. */
export const useAddresses = (code: string) =>
  useQuery({
    queryKey: ['channels', 'addresses', code],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/channels/{code}/addresses', {
          params: { path: { code }, query: { limit: 200 } },
        }),
      ),
  });
