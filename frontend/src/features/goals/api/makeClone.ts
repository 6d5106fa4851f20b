import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
const makeClone = (body: Schemas['CloneWanted']) =>
  bodyOf(api.POST('/api/v1/goals/clones', { body }));

/** Takes goals along into another cycle. */
export function useMakeClone() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: makeClone,
    onSuccess: () => client.invalidateQueries({ queryKey: ['goals'] }),
  });
}
