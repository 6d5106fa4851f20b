import { useInfiniteQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const readPeopleWithout = (cycle: string, unit: string, after: string) =>
  bodyOf(
    api.GET('/api/v1/goals-overview/people', {
      params: { query: { cycle_id: cycle, limit: 20, after, ...(unit && { unit_id: unit }) } },
    }),
  );

/** People who carry nothing in a cycle, in a unit and below it or everywhere. */
export const usePeopleWithout = (cycle: string, unit: string) =>
  useInfiniteQuery({
    queryKey: ['goals', 'people-without', cycle, unit],
    queryFn: ({ pageParam }) => readPeopleWithout(cycle, unit, pageParam),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    meta: { live: ['goal', 'plan', 'organisation'] },
  });
