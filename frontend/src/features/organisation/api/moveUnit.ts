import { api } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useChange } from './useChange';

const run = async ({ unit_id, ...body }: Schemas['UnitMove'] & { unit_id: string }) => {
  await api.POST('/api/v1/org/units/{unit_id}/move', { params: { path: { unit_id } }, body });
};

/** A unit under another one, from a day on. */
export const useMoveUnit = () => useChange(run);
