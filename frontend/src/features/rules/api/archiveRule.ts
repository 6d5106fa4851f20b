import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { RULES_KEY } from './keys';

/** Puts a rule aside, or brings it back. */
export function useArchiveRule() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, archived }: { id: string; archived: boolean }) =>
      bodyOf(
        api.POST('/api/v1/cascade/rules/{rule_id}/archive', {
          params: { path: { rule_id: id } },
          body: { archived },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: RULES_KEY }),
  });
}
