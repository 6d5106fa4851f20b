import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Changes } from '@/shared/api/types';
import { readChanges } from './readChanges';

const KEY = ['live'];
const EVERY = 3_000;
const AFTER_A_FAILURE = 15_000;

/** The latest changes, asked for as long as the page is looked at, and at once when it is again. */
export function useChanges(): Changes | undefined {
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: async () => {
      const before = client.getQueryData<Changes>(KEY);
      return (await readChanges(before?.cursor)) ?? before ?? null;
    },
    refetchInterval: ({ state }) => (state.status === 'error' ? AFTER_A_FAILURE : EVERY),
    staleTime: 0,
    retry: false,
  });
  return data ?? undefined;
}
