import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const readProposed = () => bodyOf(api.GET('/api/v1/goals/cycles/proposed'));

/** The next quarter, month, half and year that are still free. */
export const useProposed = () =>
  useQuery({
    queryKey: ['goals', 'proposed'],
    queryFn: () => readProposed(),
    meta: { live: ['goal'] },
  });
