import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { PLANS_KEY } from './keys';

export const usePlanChoices = () =>
  useQuery({
    queryKey: [...PLANS_KEY, 'choices'],
    queryFn: () => bodyOf(api.GET('/api/v1/plans/choices')),
    meta: { live: ['goal', 'organisation', 'plan'] },
  });
