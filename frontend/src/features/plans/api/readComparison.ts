import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { planKey } from './keys';

/** Two or three runs of a plan; a run keeps what it computed, so this is asked once. */
export const useComparison = (planId: string, [first, second, third]: readonly string[]) =>
  useQuery({
    queryKey: [...planKey(planId), 'comparison', first, second, third],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/cascade/plans/{plan_id}/comparison', {
          params: {
            path: { plan_id: planId },
            query: { first: first ?? '', second: second ?? '', third: third ?? null },
          },
        }),
      ),
    enabled: first !== undefined && second !== undefined,
    structuralSharing: false,
    meta: { live: ['plan'] },
  });

export const comparisonAddress = (
  planId: string,
  [first = '', second = '', third]: readonly string[],
  language: string,
): string => {
  const asked = new URLSearchParams({ first, second, ...(third && { third }), language });
  return `/api/v1/cascade/plans/${planId}/comparison/sheet?${asked.toString()}`;
};
