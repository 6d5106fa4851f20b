import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

export interface FoundPerson {
  number: string;
  name: string;
  unit: string | null;
}

/** The first people whose name, pinyin, number or mail begins as was typed. */
export const useFoundPeople = (q: string) =>
  useQuery({
    queryKey: ['mapping', 'find-people', q],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/org/directory', { params: { query: { q, limit: 20 } } })),
    select: ({ people }): FoundPerson[] =>
      people.map(({ number, name, unit }) => ({ number, name, unit: unit?.name ?? null })),
    enabled: q.trim() !== '',
    placeholderData: keepPreviousData,
  });
