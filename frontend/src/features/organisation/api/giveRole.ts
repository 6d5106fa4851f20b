import { api } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useChange } from './useChange';

const run = async ({ person_id, ...body }: Schemas['RoleGiven'] & { person_id: string }) => {
  await api.POST('/api/v1/org/people/{person_id}/roles', { params: { path: { person_id } }, body });
};

/** A role for a unit, or for the company. */
export const useGiveRole = () => useChange(run);
