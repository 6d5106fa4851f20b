import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { RULES_KEY } from './keys';

/** A rule out of a file that was exported. */
export function useImportRule() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: File) =>
      bodyOf(
        api.POST('/api/v1/cascade/rules/import', {
          body: { file: file.name },
          bodySerializer: () => {
            const form = new FormData();
            form.append('file', file);
            return form;
          },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: [...RULES_KEY, 'list'] }),
  });
}
