import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const readObjectiveParents = (id: string | null) =>
  bodyOf(
    api.GET('/api/v1/goals/objectives/{objective_id}/alignments', {
      params: { path: { objective_id: id ?? '' } },
    }),
  );

/** The key results that an objective serves. */
export const useObjectiveParents = (id: string | null) =>
  useQuery({
    queryKey: ['goals', 'objective-parents', id],
    queryFn: () => readObjectiveParents(id),
    enabled: id !== null,
    meta: { live: ['goal'] },
  });
