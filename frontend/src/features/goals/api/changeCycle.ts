import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
const changeCycle = ({ id, body }: { id: string; body: Schemas['CycleChanges'] }) =>
  bodyOf(
    api.PATCH('/api/v1/goals/cycles/{cycle_id}', { params: { path: { cycle_id: id } }, body }),
  );

/** Changes a cycle. */
export function useChangeCycle() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: changeCycle,
    onSuccess: () => client.invalidateQueries({ queryKey: ['goals'] }),
  });
}
