import { api } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useChange } from './useChange';

const run = async ({ unit_id, ...body }: Schemas['UnitCalendar'] & { unit_id: string }) => {
  await api.PUT('/api/v1/org/units/{unit_id}/calendar', { params: { path: { unit_id } }, body });
};

/** The calendar that a unit works by. */
export const useSetCalendar = () => useChange(run);
