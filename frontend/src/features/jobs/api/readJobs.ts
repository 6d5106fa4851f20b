import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { isOpen } from '../figures/open';

/** The reader's own long work: asked for every second and a half while something runs. */
export const useJobs = () =>
  useQuery({
    queryKey: ['jobs'],
    queryFn: () => bodyOf(api.GET('/api/v1/jobs')),
    refetchInterval: ({ state }) => (state.data?.some(isOpen) ? 1_500 : false),
    meta: { live: ['job'] },
  });
