import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const readGoals = (cycle: string | null) =>
  bodyOf(
    api.GET('/api/v1/goals-overview', {
      params: { query: cycle === null ? {} : { cycle_id: cycle } },
    }),
  );

/** The objectives of a cycle and what is missing in them; of the cycle that runs without one. */
export const useGoals = (cycle: string | null) =>
  useQuery({
    queryKey: ['goals', 'overview', cycle],
    queryFn: () => readGoals(cycle),
    meta: { live: ['key_result', 'goal', 'plan', 'organisation'] },
  });
