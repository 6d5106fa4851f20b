import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const readMetrics = () => bodyOf(api.GET('/api/v1/crm/metrics'));

/** What the company counts, archived ones too; the same list as on the page where they are made. */
export const useMetrics = () =>
  useQuery({
    queryKey: ['metrics', 'list'],
    queryFn: () => readMetrics(),
    meta: { live: ['goal'] },
  });
