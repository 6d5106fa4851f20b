import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

/** The newest: drafts to go on with, and what was brought in. */
export const useImports = () =>
  useQuery({
    queryKey: ['imports'],
    queryFn: () => bodyOf(api.GET('/api/v1/imports')),
    meta: { live: ['import', 'job'] },
  });
