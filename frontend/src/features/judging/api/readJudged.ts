import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { isUnderWay } from '../figures/underWay';
import { judgedKey } from './keys';

/** What was last asked about a plan's rule; asked again while a job still answers. */
export const useJudged = (planId: string) =>
  useQuery({
    queryKey: judgedKey(planId),
    queryFn: () =>
      bodyOf(api.GET('/api/v1/judging/plans/{plan_id}', { params: { path: { plan_id: planId } } })),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? 1_500 : false),
    meta: { live: ['plan', 'job'] },
  });
