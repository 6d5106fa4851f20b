import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { judgedKey } from './keys';

/** Holds the saved rule against past periods, with a growth of the total; a job answers. */
export function useAskBacktest(planId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (growth: string) =>
      bodyOf(
        api.POST('/api/v1/judging/backtest', { body: { plan_id: planId, periods: [], growth } }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: judgedKey(planId) }),
  });
}
