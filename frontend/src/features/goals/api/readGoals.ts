import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const readGoals = (cycle: string | null) =>
  bodyOf(
    api.GET('/api/v1/goals-overview', {
      params: { query: cycle === null ? {} : { cycle_id: cycle } },
    }),
  );

const goalsOf = (cycle: string | null) =>
  queryOptions({
    queryKey: ['goals', 'overview', cycle],
    queryFn: () => readGoals(cycle),
    meta: { live: ['key_result', 'goal', 'plan', 'organisation'] },
  });

/** The objectives of a cycle and what is missing in them; of the cycle that runs without one. */
export const useGoals = (cycle: string | null) => useQuery(goalsOf(cycle));

/** The same of several cycles, in their order; undefined while one is still read. */
export const useGoalsOf = (cycles: readonly string[]) =>
  useQueries({
    queries: cycles.map(goalsOf),
    combine: (read) => read.map(({ data }) => data),
  });
