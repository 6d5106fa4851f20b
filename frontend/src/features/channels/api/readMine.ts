import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

/** How the reader is told, and by what they could be. */
export const useMine = () =>
  useQuery({
    queryKey: ['channels', 'mine'],
    queryFn: () => bodyOf(api.GET('/api/v1/me/notifications')),
  });
