import { api } from '@/shared/api/client';
import { useConnectorWrite } from './useConnectorWrite';

const write = async (code: string) => {
  await api.DELETE('/api/v1/crm/connectors/{code}', { params: { path: { code } } });
};

/** Removes a connector that never brought anything. */
export const useRemoveConnector = () => useConnectorWrite(write);
