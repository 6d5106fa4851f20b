import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

/** The cycles that goals may go into. */
export const useCycles = (wanted: boolean) =>
  useQuery({
    queryKey: ['imports', 'cycles'],
    queryFn: () => bodyOf(api.GET('/api/v1/goals/cycles')),
    enabled: wanted,
    meta: { live: ['goal'] },
  });
