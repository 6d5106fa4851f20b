import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type Metric = Schemas['MetricRow'];

/** What the company counts, archived ones too. */
export const useMetrics = () =>
  useQuery({
    queryKey: ['metrics', 'list'],
    queryFn: () => bodyOf(api.GET('/api/v1/crm/metrics')),
    meta: { live: ['goal'] },
  });
