import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const readObjective = (id: string | null) =>
  bodyOf(
    api.GET('/api/v1/goals/objectives/{objective_id}', {
      params: { path: { objective_id: id ?? '' } },
    }),
  );

/** One objective. */
export const useObjective = (id: string | null) =>
  useQuery({
    queryKey: ['goals', 'objective', id],
    queryFn: () => readObjective(id),
    enabled: id !== null,
    meta: { live: ['goal'] },
  });
