import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { PLANS_KEY } from './keys';

/** Approves somebody else's run, or refuses it. */
export function useDecideApproval(approvalId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['Decision']) =>
      bodyOf(
        api.POST('/api/v1/cascade/approvals/{approval_id}/decision', {
          params: { path: { approval_id: approvalId } },
          body,
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: PLANS_KEY }),
  });
}
