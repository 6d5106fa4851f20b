import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const readMetrics = () => bodyOf(api.GET('/api/v1/crm/metrics'));

/** What the company counts. */
export const useMetrics = () =>
  useQuery({
    queryKey: ['goals', 'metrics'],
    queryFn: () => readMetrics(),
    meta: { live: ['goal'] },
  });
