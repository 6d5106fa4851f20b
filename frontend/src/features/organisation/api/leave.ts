import { api } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useChange } from './useChange';

const run = async ({ person_id, ...body }: Schemas['LastDay'] & { person_id: string }) => {
  await api.POST('/api/v1/org/people/{person_id}/leave', { params: { path: { person_id } }, body });
};

/** A person leaves after a last day. */
export const useLeave = () => useChange(run);
