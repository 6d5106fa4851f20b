import { api } from '@/shared/api/client';
import { useConnectorWrite } from './useConnectorWrite';

const write = async (code: string) => {
  await api.POST('/api/v1/crm/connectors/{code}/check', { params: { path: { code } } });
};

/** Signs in to the source, to see whether the settings are right. */
export const useCheckConnector = () => useConnectorWrite(write);
