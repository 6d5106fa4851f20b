import { api } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useChange } from './useChange';

interface Taken {
  person_id: string;
  role: Schemas['RoleHeld']['role'];
  unit_id?: string;
}

const run = async ({ person_id, role, unit_id }: Taken) => {
  await api.DELETE('/api/v1/org/people/{person_id}/roles/{role}', {
    params: { path: { person_id, role }, query: unit_id === undefined ? {} : { unit_id } },
  });
};

/** A role is over. */
export const useTakeRole = () => useChange(run);
