import { api } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useSetting } from './useSetting';

const run = async ({ calendar_id, ...body }: Schemas['MoreYears'] & { calendar_id: string }) => {
  await api.POST('/api/v1/org/calendars/{calendar_id}/years', {
    params: { path: { calendar_id } },
    body,
  });
};

/** Years that a calendar lacks. */
export const useAddYears = () => useSetting(run);
