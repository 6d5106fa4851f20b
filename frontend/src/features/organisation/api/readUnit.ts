import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type Unit = Schemas['UnitFull'];

/** One unit: its line, its head and its past. */
export const useUnit = (unitId: string | undefined) =>
  useQuery({
    queryKey: ['organisation', 'unit', unitId],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/org/units/{unit_id}', { params: { path: { unit_id: unitId ?? '' } } }),
      ),
    enabled: unitId !== undefined,
    meta: { live: ['organisation'] },
  });
