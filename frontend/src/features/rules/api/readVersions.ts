import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { ruleKey } from './keys';

/** Every version of a rule, the latest first. */
export const useRuleVersions = (ruleId: string) =>
  useQuery({
    queryKey: [...ruleKey(ruleId), 'versions'],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/cascade/rules/{rule_id}/versions', {
          params: { path: { rule_id: ruleId } },
        }),
      ),
    meta: { live: ['plan'] },
  });
