import { api } from '@/shared/api/client';
import { useMetricWrite } from './useMetricWrite';

/** Write an attribute again no more; its values stay. */
export const useStopFresh = () =>
  useMetricWrite(async (id: string) => {
    await api.DELETE('/api/v1/progress/metrics/fresh-attributes/{fresh_id}', {
      params: { path: { fresh_id: id } },
    });
  });
