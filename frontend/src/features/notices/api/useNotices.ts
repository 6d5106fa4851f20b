import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const readNotices = () => bodyOf(api.GET('/api/v1/notices'));

export const NOTICES_KEY = ['notices'];

/** What is new for the reader. */
export const useNotices = () =>
  useQuery({
    queryKey: NOTICES_KEY,
    queryFn: readNotices,
    meta: { live: ['alert', 'goal', 'plan', 'job'] },
  });
