import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const readThresholds = (id: string | null) =>
  bodyOf(
    api.GET('/api/v1/goals/key-results/{key_result_id}/thresholds', {
      params: { path: { key_result_id: id ?? '' } },
    }),
  );

/** The thresholds that are in force for a key result. */
export const useThresholds = (id: string | null) =>
  useQuery({
    queryKey: ['goals', 'thresholds', id],
    queryFn: () => readThresholds(id),
    enabled: id !== null,
    meta: { live: ['goal'] },
  });
