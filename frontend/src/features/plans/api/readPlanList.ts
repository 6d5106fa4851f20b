import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { PLANS_KEY } from './keys';

export const usePlanList = () =>
  useQuery({
    queryKey: [...PLANS_KEY, 'list'],
    queryFn: () => bodyOf(api.GET('/api/v1/plans')),
    meta: { live: ['plan', 'key_result'] },
  });
