import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

/** The job that works on an import: how far it is. */
export const useJob = (id: string) =>
  useQuery({
    queryKey: ['imports', 'job', id],
    queryFn: () => bodyOf(api.GET('/api/v1/jobs/{job_id}', { params: { path: { job_id: id } } })),
    refetchInterval: ({ state }) => (state.data?.ended_at ? false : 1_000),
  });
