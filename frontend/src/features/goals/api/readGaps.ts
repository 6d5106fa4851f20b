import { useInfiniteQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type GapKind = Schemas['GapCount']['kind'];

const readGaps = (cycle: string, kind: GapKind, after: string | null) =>
  bodyOf(
    api.GET('/api/v1/goals-overview/gaps', {
      params: { query: { cycle_id: cycle, kind, limit: 20, ...(after && { after }) } },
    }),
  );

/** What is missing of one kind, page after page. */
export const useGaps = (cycle: string, kind: GapKind) =>
  useInfiniteQuery({
    queryKey: ['goals', 'gaps', cycle, kind],
    queryFn: ({ pageParam }) => readGaps(cycle, kind, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    meta: { live: ['key_result', 'goal', 'organisation'] },
  });
