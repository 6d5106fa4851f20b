import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const readCycle = (id: string | null) =>
  bodyOf(
    api.GET('/api/v1/goals/cycles/{cycle_id}', {
      params: { path: { cycle_id: id ?? '' } },
    }),
  );

/** One cycle and what stands in it. */
export const useCycle = (id: string | null) =>
  useQuery({
    queryKey: ['goals', 'cycle', id],
    queryFn: () => readCycle(id),
    enabled: id !== null,
    meta: { live: ['goal'] },
  });
