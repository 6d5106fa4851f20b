import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { RULES_KEY } from './keys';

/** The latest version of every rule. */
export const useRuleList = () =>
  useQuery({
    queryKey: [...RULES_KEY, 'list'],
    queryFn: () => bodyOf(api.GET('/api/v1/cascade/rules')),
    meta: { live: ['plan'] },
  });
