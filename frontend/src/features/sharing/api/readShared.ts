import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

/** What the link that the page was opened by shows; asked again, so that its end is noticed. */
export const useShared = () =>
  useQuery({
    queryKey: ['shared'],
    queryFn: () => bodyOf(api.GET('/api/v1/shared')),
    refetchInterval: 60_000,
    staleTime: 0,
  });
