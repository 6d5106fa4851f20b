import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
const setThresholds = async (body: Schemas['NewThresholds']) => {
  await api.PUT('/api/v1/goals/thresholds', { body });
};

/** Gives a key result thresholds of its own. */
export function useSetThresholds() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: setThresholds,
    onSuccess: () => client.invalidateQueries({ queryKey: ['goals'] }),
  });
}
