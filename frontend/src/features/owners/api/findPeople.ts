import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { OwnerPerson } from './readUnmatched';

/** The first people whose name, pinyin, number or mail begins as was typed. */
export const useFoundPeople = (q: string) =>
  useQuery({
    queryKey: ['owners', 'find-people', q],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/org/directory', { params: { query: { q, limit: 20 } } })),
    select: ({ people }): OwnerPerson[] =>
      people.map(({ id, name, number, unit }) => ({ id, name, number, unit: unit?.name ?? null })),
    enabled: q.trim() !== '',
    placeholderData: keepPreviousData,
  });
