import { api } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useChange } from './useChange';

const run = async (body: Schemas['NewUnit']) => {
  await api.POST('/api/v1/org/units', { body });
};

/** A new unit under another. */
export const useAddUnit = () => useChange(run);
