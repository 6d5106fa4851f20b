import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

interface Pull {
  code: string;
  /** Also look for what was deleted there, however much of it is missing. */
  acceptDeletions: boolean;
}

/** Reads a source now; the answer is the job that does it. */
export const usePullConnector = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ code, acceptDeletions }: Pull) =>
      bodyOf(
        api.POST('/api/v1/crm/connectors/{code}/pull', {
          params: { path: { code } },
          body: { accept_deletions: acceptDeletions },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['jobs'] }),
  });
};
