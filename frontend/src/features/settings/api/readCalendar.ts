import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type CalendarYear = Schemas['CalendarYearRow'];

/** One calendar with every day of its years. */
export const useCalendar = (calendarId: string | undefined) =>
  useQuery({
    queryKey: ['settings', 'calendar', calendarId],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/org/calendars/{calendar_id}', {
          params: { path: { calendar_id: calendarId ?? '' } },
        }),
      ),
    enabled: calendarId !== undefined,
  });
