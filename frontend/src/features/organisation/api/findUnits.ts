import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type FoundUnit = Schemas['FoundUnit'];

/** Units whose name, pinyin or code holds what was typed. */
export const useFoundUnits = (q: string) =>
  useQuery({
    queryKey: ['organisation', 'find-units', q],
    queryFn: () => bodyOf(api.GET('/api/v1/org/units/find', { params: { query: { q } } })),
    enabled: q.trim() !== '',
    placeholderData: keepPreviousData,
  });
