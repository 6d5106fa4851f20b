import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

/** The attributes that are written again whenever a quarter or month has ended. */
export const useFresh = () =>
  useQuery({
    queryKey: ['metrics', 'fresh'],
    queryFn: () => bodyOf(api.GET('/api/v1/progress/metrics/fresh-attributes')),
  });
