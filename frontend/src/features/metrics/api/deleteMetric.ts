import { api } from '@/shared/api/client';
import { useMetricWrite } from './useMetricWrite';

/** Delete a metric that nothing uses. */
export const useDeleteMetric = (code: string) =>
  useMetricWrite(async () => {
    await api.DELETE('/api/v1/crm/metrics/{code}', { params: { path: { code } } });
  });
