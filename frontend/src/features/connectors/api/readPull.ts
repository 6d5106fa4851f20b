import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

/** The job that reads a source: how far it is, and what came. */
export const usePull = (jobId: string | null) =>
  useQuery({
    queryKey: ['connectors', 'pull', jobId],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/jobs/{job_id}', { params: { path: { job_id: jobId ?? '' } } })),
    enabled: jobId !== null,
    refetchInterval: ({ state }) => (state.data?.ended_at ? false : 1_000),
  });
