import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type Access = Schemas['Access'];

/** What a person may do, and how they sign in: for administrators. */
export const useAccess = (personId: string) =>
  useQuery({
    queryKey: ['organisation', 'access', personId],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/org/people/{person_id}/access', {
          params: { path: { person_id: personId } },
        }),
      ),
  });
