import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
const createKeyResult = (body: Schemas['NewKeyResult']) =>
  bodyOf(api.POST('/api/v1/goals/key-results', { body }));

/** Makes a key result. */
export function useCreateKeyResult() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: createKeyResult,
    onSuccess: () => client.invalidateQueries({ queryKey: ['goals'] }),
  });
}
