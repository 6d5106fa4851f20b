import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { PLANS_KEY } from './keys';

interface Upload {
  file: File;
  /** Only say what it would change. */
  dryRun: boolean;
}

/** Takes an edited file back: first to see what it changes, then to change it. */
export function useUploadSheet(planId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, dryRun }: Upload) =>
      bodyOf(
        api.POST('/api/v1/cascade/plans/{plan_id}/sheet', {
          params: { path: { plan_id: planId }, query: { dry_run: dryRun } },
          body: { file: file.name },
          bodySerializer: () => {
            const form = new FormData();
            form.append('file', file);
            return form;
          },
        }),
      ),
    onSuccess: (answer) =>
      answer.applied ? client.invalidateQueries({ queryKey: PLANS_KEY }) : undefined,
  });
}

export const sheetAddress = (planId: string, writtenAs: 'xlsx' | 'csv', language: string): string =>
  `/api/v1/cascade/plans/${planId}/sheet?written_as=${writtenAs}&language=${language}`;
