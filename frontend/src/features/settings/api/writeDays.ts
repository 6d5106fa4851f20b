import { api } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useSetting } from './useSetting';

const run = async ({ calendar_id, ...body }: Schemas['CalendarDays'] & { calendar_id: string }) => {
  await api.PUT('/api/v1/org/calendars/{calendar_id}/days', {
    params: { path: { calendar_id } },
    body,
  });
};

/** Days made working or off. */
export const useWriteDays = () => useSetting(run);
