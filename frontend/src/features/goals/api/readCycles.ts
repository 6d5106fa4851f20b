import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const readCycles = () => bodyOf(api.GET('/api/v1/goals/cycles'));

/** All cycles, the latest first. */
export const useCycles = () =>
  useQuery({
    queryKey: ['goals', 'cycles'],
    queryFn: () => readCycles(),
    meta: { live: ['goal'] },
  });
