import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

/** The top of the network: of one objective, or of the first that the reader sees. */
export const useMap = (objective: string | null) =>
  useQuery({
    queryKey: ['map', 'top', objective],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/map', {
          params: { query: objective === null ? {} : { objective_id: objective } },
        }),
      ),
    placeholderData: keepPreviousData,
    meta: { live: ['key_result', 'goal', 'plan', 'organisation'] },
  });
