import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const find = (q: string) => bodyOf(api.GET('/api/v1/search', { params: { query: { q } } }));

/** What begins with what was typed; the last answer stands until the next one comes. */
export const useFindings = (typed: string) =>
  useQuery({
    queryKey: ['search', typed],
    queryFn: () => find(typed),
    enabled: typed !== '',
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
