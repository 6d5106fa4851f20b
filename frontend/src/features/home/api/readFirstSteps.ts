import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const readFirstSteps = () => bodyOf(api.GET('/api/v1/first-steps'));

/** What a new company still has to set up; asked for only while Home is empty. */
export const useFirstSteps = () =>
  useQuery({
    queryKey: ['first-steps'],
    queryFn: readFirstSteps,
    meta: { live: ['organisation', 'goal', 'plan', 'import'] },
  });
