import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { planKey } from './keys';

/** Who joined, left or moved since the plan was published. */
export const useStaffChanges = (planId: string) =>
  useQuery({
    queryKey: [...planKey(planId), 'staffChanges'],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/cascade/plans/{plan_id}/staff-changes', {
          params: { path: { plan_id: planId } },
        }),
      ),
    meta: { live: ['plan', 'organisation'] },
  });
