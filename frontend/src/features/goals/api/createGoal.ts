import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
const createGoal = (body: Schemas['NewGoal']) =>
  bodyOf(api.POST('/api/v1/goals/objectives/whole', { body }));

/** Makes an objective with its key results, all or nothing. */
export function useCreateGoal() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: createGoal,
    onSuccess: () => client.invalidateQueries({ queryKey: ['goals'] }),
  });
}
