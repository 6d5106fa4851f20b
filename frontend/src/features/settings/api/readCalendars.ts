import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type CalendarRow = Schemas['CalendarRow'];

/** Every calendar with the years it holds. */
export const useCalendars = () =>
  useQuery({
    queryKey: ['settings', 'calendars'],
    queryFn: () => bodyOf(api.GET('/api/v1/org/calendars')),
  });
