import { api, bodyOf } from '@/shared/api/client';
import { useConnectorWrite } from './useConnectorWrite';

interface Wanted {
  code: string;
  on: boolean;
}

const write = ({ code, on }: Wanted) => {
  const params = { path: { code } };
  return on
    ? bodyOf(api.POST('/api/v1/crm/connectors/{code}/resume', { params }))
    : bodyOf(api.POST('/api/v1/crm/connectors/{code}/pause', { params }));
};

/** Pauses a connector, or lets it go on. */
export const useSwitchConnector = () => useConnectorWrite(write);
