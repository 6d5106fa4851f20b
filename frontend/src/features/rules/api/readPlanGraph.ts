import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { RULES_KEY } from './keys';

/** The rule of a plan as a graph: one of version 1 weighs units as the plan says. Without a plan nothing is asked. */
export const usePlanGraph = (planId: string | null) =>
  useQuery({
    queryKey: [...RULES_KEY, 'planGraph', planId],
    queryFn: async () => {
      const { graph } = await bodyOf(
        api.POST('/api/v1/cascade/plans/{plan_id}/nodes', {
          params: { path: { plan_id: planId ?? '' } },
          body: {},
        }),
      );
      return graph ?? null;
    },
    enabled: planId !== null,
    meta: { live: ['plan'] },
  });
