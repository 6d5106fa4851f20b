import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { RULES_KEY } from './keys';

/** Goes back to a version: a new one with its body, after the latest that was seen. */
export function useRestoreRule() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, seen }: { id: string; seen: number }) =>
      bodyOf(
        api.POST('/api/v1/cascade/rules/{rule_id}/restore', {
          params: { path: { rule_id: id } },
          body: { version: seen },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: RULES_KEY }),
  });
}
