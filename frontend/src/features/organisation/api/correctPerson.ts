import { api } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useChange } from './useChange';

const run = async ({ person_id, ...body }: Schemas['PersonCorrection'] & { person_id: string }) => {
  await api.PUT('/api/v1/org/people/{person_id}', { params: { path: { person_id } }, body });
};

/** A person's name, mail and hire day, corrected. */
export const useCorrectPerson = () => useChange(run);
