import { api } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useChange } from './useChange';

const run = async ({ person_id, ...body }: Schemas['PersonMove'] & { person_id: string }) => {
  await api.POST('/api/v1/org/people/{person_id}/move', { params: { path: { person_id } }, body });
};

/** A person in another unit, from a day on. */
export const useMovePerson = () => useChange(run);
