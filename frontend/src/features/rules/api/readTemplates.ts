import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { RULES_KEY } from './keys';

/** Rules to begin with, for the attributes that the company has. */
export const useTemplates = () =>
  useQuery({
    queryKey: [...RULES_KEY, 'templates'],
    queryFn: () => bodyOf(api.GET('/api/v1/cascade/rules/templates')),
    meta: { live: ['organisation'] },
  });
