import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
const createCycle = (body: Schemas['NewCycle']) =>
  bodyOf(api.POST('/api/v1/goals/cycles', { body }));

/** Makes a cycle. */
export function useCreateCycle() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: createCycle,
    onSuccess: () => client.invalidateQueries({ queryKey: ['goals'] }),
  });
}
