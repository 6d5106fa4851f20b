import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

interface Given {
  alertId: string;
  reaction: Schemas['NewReaction'];
}

/** Says what was done about an alert; the first time stops its clock. */
export function useAddReaction() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ alertId, reaction }: Given) =>
      bodyOf(
        api.POST('/api/v1/alerts/{alert_id}/reactions', {
          params: { path: { alert_id: alertId } },
          body: reaction,
        }),
      ),
    onSuccess: () =>
      Promise.all(
        ['alert', 'team', 'home'].map((page) => client.invalidateQueries({ queryKey: [page] })),
      ),
  });
}
