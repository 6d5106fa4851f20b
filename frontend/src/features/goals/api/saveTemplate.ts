import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
const saveTemplate = (body: Schemas['NewTemplate']) =>
  bodyOf(api.POST('/api/v1/goals/templates', { body }));

/** Keeps an objective as a template. */
export function useSaveTemplate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: saveTemplate,
    onSuccess: () => client.invalidateQueries({ queryKey: ['goals'] }),
  });
}
