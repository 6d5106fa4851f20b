import { api } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useSetting } from './useSetting';

const run = async (body: Schemas['NewCalendar']) => {
  await api.POST('/api/v1/org/calendars', { body });
};

/** A new calendar. */
export const useAddCalendar = () => useSetting(run);
