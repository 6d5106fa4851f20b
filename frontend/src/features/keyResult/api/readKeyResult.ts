import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const readKeyResult = (id: string) =>
  bodyOf(
    api.GET('/api/v1/key-results/{key_result_id}', { params: { path: { key_result_id: id } } }),
  );

/** The page of a key result. */
export const useKeyResult = (id: string) =>
  useQuery({
    queryKey: ['key-result', id],
    queryFn: () => readKeyResult(id),
    meta: { live: ['key_result', 'alert', 'goal', 'plan', 'import'] },
  });
