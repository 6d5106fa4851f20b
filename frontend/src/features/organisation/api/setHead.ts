import { api } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useChange } from './useChange';

const run = async ({ unit_id, ...body }: Schemas['UnitHead'] & { unit_id: string }) => {
  await api.PUT('/api/v1/org/units/{unit_id}/head', { params: { path: { unit_id } }, body });
};

/** Who leads a unit from a day on. */
export const useSetHead = () => useChange(run);
