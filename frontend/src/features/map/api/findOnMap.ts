import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

/** Places on the map whose owner or title has what was typed in it. */
export const useFound = (typed: string) =>
  useQuery({
    queryKey: ['map', 'find', typed],
    queryFn: () => bodyOf(api.GET('/api/v1/map/find', { params: { query: { q: typed } } })),
    enabled: typed.trim() !== '',
    placeholderData: keepPreviousData,
  });
