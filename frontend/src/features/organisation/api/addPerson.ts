import { api } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useChange } from './useChange';

const run = async (body: Schemas['NewPerson']) => {
  await api.POST('/api/v1/org/people', { body });
};

/** A new person. */
export const useAddPerson = () => useChange(run);
