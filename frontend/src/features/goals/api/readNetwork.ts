import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const readNetwork = (id: string | null) =>
  bodyOf(
    api.GET('/api/v1/goals/key-results/{key_result_id}/network', {
      params: { path: { key_result_id: id ?? '' } },
    }),
  );

/** What a key result serves. */
export const useNetwork = (id: string | null) =>
  useQuery({
    queryKey: ['goals', 'network', id],
    queryFn: () => readNetwork(id),
    enabled: id !== null,
    meta: { live: ['goal'] },
  });
