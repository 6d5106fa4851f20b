import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

/** The calendars a unit may work by. */
export const useCalendars = () =>
  useQuery({
    queryKey: ['organisation', 'calendars'],
    queryFn: () => bodyOf(api.GET('/api/v1/org/calendars')),
  });
