import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { useConnectorWrite } from './useConnectorWrite';

const reconcile = (code: string) =>
  bodyOf(api.POST('/api/v1/crm/connectors/{code}/reconcile', { params: { path: { code } } }));

/** Compares everything that a source has with the inbox, as a job that goes on without the page. */
export function useReconcile() {
  const client = useQueryClient();
  return useConnectorWrite(async (code: string) => {
    const asked = await reconcile(code);
    await client.invalidateQueries({ queryKey: ['jobs'] });
    return asked;
  });
}
