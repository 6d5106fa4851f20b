import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const readCalendars = () => bodyOf(api.GET('/api/v1/org/calendars'));

/** The working calendars to choose from. */
export const useCalendars = () =>
  useQuery({
    queryKey: ['goals', 'calendars'],
    queryFn: () => readCalendars(),
    meta: { live: ['organisation'] },
  });
