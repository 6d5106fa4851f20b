import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { RULES_KEY } from './keys';

/** What a rule may read, with the values in use and how many have each. */
export const useAttributes = () =>
  useQuery({
    queryKey: [...RULES_KEY, 'attributes'],
    queryFn: () => bodyOf(api.GET('/api/v1/cascade/attributes')),
    meta: { live: ['organisation'] },
  });
