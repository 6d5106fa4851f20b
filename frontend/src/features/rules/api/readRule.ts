import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { ruleKey } from './keys';

/** One version as an editor opens it; without an id nothing is asked. */
export const useRule = (ruleId: string | null) =>
  useQuery({
    queryKey: [...ruleKey(ruleId ?? ''), 'detail'],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/cascade/rules/{rule_id}', { params: { path: { rule_id: ruleId ?? '' } } }),
      ),
    enabled: ruleId !== null,
    meta: { live: ['plan'] },
  });
