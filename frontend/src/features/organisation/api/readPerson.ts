import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type Person = Schemas['PersonFull'];
export type Stay = Schemas['Stay'];

/** One person: whom they answer to, which units they were in and led. */
export const usePerson = (personId: string) =>
  useQuery({
    queryKey: ['organisation', 'person', personId],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/org/people/{person_id}', { params: { path: { person_id: personId } } }),
      ),
    meta: { live: ['organisation'] },
  });
