import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { PLANS_KEY } from './keys';

/** The job that the reader asked for on a plan: how far it is, its run, or why it could not. */
export const useWork = (jobId: string | null) =>
  useQuery({
    queryKey: [...PLANS_KEY, 'work', jobId],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/jobs/{job_id}', { params: { path: { job_id: jobId ?? '' } } })),
    enabled: jobId !== null,
    refetchInterval: ({ state }) => (state.data && !state.data.ended_at ? 1_500 : false),
    meta: { live: ['job'] },
  });
