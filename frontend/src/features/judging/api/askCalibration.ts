import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { judgedKey } from './keys';

/** Looks for coefficients that past periods speak for, within bounds; a job answers. */
export function useAskCalibration(planId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (bounds: { lowest: string; highest: string }) =>
      bodyOf(
        api.POST('/api/v1/judging/calibration', {
          body: { plan_id: planId, periods: [], growth: '0', ...bounds },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: judgedKey(planId) }),
  });
}
