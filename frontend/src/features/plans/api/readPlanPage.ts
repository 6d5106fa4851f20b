import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { planKey } from './keys';

export const usePlanPage = (planId: string) =>
  useQuery({
    queryKey: [...planKey(planId), 'page'],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/plans/{plan_id}', { params: { path: { plan_id: planId } } })),
    meta: { live: ['plan', 'key_result', 'job'] },
  });
