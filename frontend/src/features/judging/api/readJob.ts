import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

/** The job that answers, while it does: how far it is, or why it could not. Whoever did not ask sees none. */
export const useJob = (jobId: string | null) =>
  useQuery({
    queryKey: ['jobs', jobId],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/jobs/{job_id}', { params: { path: { job_id: jobId ?? '' } } })),
    enabled: jobId !== null,
    retry: false,
    refetchInterval: ({ state }) => (state.data && !state.data.ended_at ? 1_500 : false),
    meta: { live: ['job'] },
  });
