import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

/** What the reader may import. */
export const useKinds = () =>
  useQuery({
    queryKey: ['imports', 'kinds'],
    queryFn: () => bodyOf(api.GET('/api/v1/imports/kinds')),
  });
