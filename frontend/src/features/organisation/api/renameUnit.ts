import { api } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useChange } from './useChange';

const run = async ({ unit_id, ...body }: Schemas['UnitName'] & { unit_id: string }) => {
  await api.PUT('/api/v1/org/units/{unit_id}/name', { params: { path: { unit_id } }, body });
};

/** Another name for a unit. */
export const useRenameUnit = () => useChange(run);
