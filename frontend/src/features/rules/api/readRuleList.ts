import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { RULES_KEY } from './keys';

/** The latest version of every rule that is in use, or of those that are put aside. */
export const useRuleList = (archived: boolean) =>
  useQuery({
    queryKey: [...RULES_KEY, 'list', archived],
    queryFn: () => bodyOf(api.GET('/api/v1/cascade/rules', { params: { query: { archived } } })),
    meta: { live: ['plan'] },
  });
