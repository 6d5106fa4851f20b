import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
const withdrawKeyResult = ({ id, body }: { id: string; body: Schemas['Withdrawal'] }) =>
  bodyOf(
    api.POST('/api/v1/goals/key-results/{key_result_id}/withdraw', {
      params: { path: { key_result_id: id } },
      body,
    }),
  );

/** Takes a key result out of force; its history stays. */
export function useWithdrawKeyResult() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: withdrawKeyResult,
    onSuccess: () => client.invalidateQueries({ queryKey: ['goals'] }),
  });
}
