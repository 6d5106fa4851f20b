import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';

const removeThresholds = async (key_result_id: string) => {
  await api.DELETE('/api/v1/goals/thresholds', { params: { query: { key_result_id } } });
};

/** Takes a key result's own thresholds away: what is set further up holds again. */
export function useRemoveThresholds() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: removeThresholds,
    onSuccess: () => client.invalidateQueries({ queryKey: ['goals'] }),
  });
}
