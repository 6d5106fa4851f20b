import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const readSteps = (id: string | null) =>
  bodyOf(
    api.GET('/api/v1/goals/key-results/{key_result_id}/milestones', {
      params: { path: { key_result_id: id ?? '' } },
    }),
  );

/** The steps of a milestone. */
export const useSteps = (id: string | null) =>
  useQuery({
    queryKey: ['goals', 'steps', id],
    queryFn: () => readSteps(id),
    enabled: id !== null,
    meta: { live: ['goal'] },
  });
