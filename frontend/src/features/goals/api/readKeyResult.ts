import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const readKeyResult = (id: string | null) =>
  bodyOf(
    api.GET('/api/v1/goals/key-results/{key_result_id}', {
      params: { path: { key_result_id: id ?? '' } },
    }),
  );

/** One key result as it was decided. */
export const useKeyResult = (id: string | null) =>
  useQuery({
    queryKey: ['goals', 'key-result', id],
    queryFn: () => readKeyResult(id),
    enabled: id !== null,
    meta: { live: ['goal'] },
  });
