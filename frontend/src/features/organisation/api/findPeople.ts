import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

/** The first people whose name, pinyin or number holds what was typed. */
export const useFoundPeople = (q: string) =>
  useQuery({
    queryKey: ['organisation', 'find-people', q],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/org/directory', { params: { query: { q, limit: 20 } } })),
    enabled: q.trim() !== '',
    placeholderData: keepPreviousData,
  });
