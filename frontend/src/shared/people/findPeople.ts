import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type FoundPerson = Pick<Schemas['DirectoryEntry'], 'number' | 'name' | 'unit'>;

/** The first people whose name, pinyin, number or mail begins as was typed. */
export const useFoundPeople = (q: string) =>
  useQuery({
    queryKey: ['find-people', q],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/org/directory', { params: { query: { q, limit: 20 } } })),
    select: ({ people }) => people,
    enabled: q.trim() !== '',
    placeholderData: keepPreviousData,
  });
