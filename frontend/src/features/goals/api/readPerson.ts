import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const readPerson = (id: string) =>
  bodyOf(api.GET('/api/v1/org/people/{person_id}', { params: { path: { person_id: id } } }));

/** Whom a new key result is meant for. */
export const usePerson = (id: string | null) =>
  useQuery({
    queryKey: ['goals', 'person', id],
    queryFn: () => readPerson(id ?? ''),
    enabled: id !== null,
    meta: { live: ['organisation'] },
  });
