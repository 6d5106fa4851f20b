import { api } from '@/shared/api/client';
import { useMetricWrite } from './useMetricWrite';

/** Offer a metric no more, or again; what it feeds goes on. */
export const useArchiveMetric = (code: string) =>
  useMetricWrite(async (archived: boolean) => {
    await api.PUT('/api/v1/crm/metrics/{code}/archived', {
      params: { path: { code } },
      body: { archived },
    });
  });
