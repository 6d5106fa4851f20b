import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

/** How everybody is told who chose nothing. */
export const useDefaults = () =>
  useQuery({
    queryKey: ['channels', 'defaults'],
    queryFn: () => bodyOf(api.GET('/api/v1/notification-defaults')),
  });
