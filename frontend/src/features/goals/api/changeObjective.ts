import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
const changeObjective = ({ id, body }: { id: string; body: Schemas['ObjectiveChanges'] }) =>
  bodyOf(
    api.PATCH('/api/v1/goals/objectives/{objective_id}', {
      params: { path: { objective_id: id } },
      body,
    }),
  );

/** Changes the words or the owner of an objective. */
export function useChangeObjective() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: changeObjective,
    onSuccess: () => client.invalidateQueries({ queryKey: ['goals'] }),
  });
}
