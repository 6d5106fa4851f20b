import { api, bodyOf } from '@/shared/api/client';
import { useConnectorWrite } from './useConnectorWrite';

interface Wanted {
  code: string;
  /** For how long the secret before stays valid too. */
  overlap_hours: number;
}

const write = ({ code, overlap_hours }: Wanted) =>
  bodyOf(
    api.POST('/api/v1/crm/connectors/{code}/webhook/secret', {
      params: { path: { code } },
      body: { overlap_hours },
    }),
  );

/** Makes the signing secret, or another that takes its place; it is told in this answer only. */
export const useMakeSecret = () => useConnectorWrite(write);
