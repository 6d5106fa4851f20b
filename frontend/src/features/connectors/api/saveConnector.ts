import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useConnectorWrite } from './useConnectorWrite';

interface Wanted {
  code: string;
  body: Schemas['ConnectorBody'];
}

const write = ({ code, body }: Wanted) =>
  bodyOf(api.PUT('/api/v1/crm/connectors/{code}', { params: { path: { code } }, body }));

/** Makes a connector, or changes its name and its settings. */
export const useSaveConnector = () => useConnectorWrite(write);
