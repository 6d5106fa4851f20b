import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const alignObjective = ({ id, body }: { id: string; body: string[] }) =>
  bodyOf(
    api.PUT('/api/v1/goals/objectives/{objective_id}/alignments', {
      params: { path: { objective_id: id } },
      body,
    }),
  );

/** Says which key results an objective serves. */
export function useAlignObjective() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: alignObjective,
    onSuccess: () => client.invalidateQueries({ queryKey: ['goals'] }),
  });
}
