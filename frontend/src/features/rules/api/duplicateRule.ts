import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { RULES_KEY } from './keys';

/** A copy as a rule of its own. */
export function useDuplicateRule() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, name }: { id: string; name: string }) =>
      bodyOf(
        api.POST('/api/v1/cascade/rules/{rule_id}/duplicate', {
          params: { path: { rule_id: id } },
          body: { name },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: [...RULES_KEY, 'list'] }),
  });
}
