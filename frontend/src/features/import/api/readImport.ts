import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const WHILE_WORKED_ON = 1_500;

/** One import; asked for again while a job works on it. */
export const useImport = (id: string) =>
  useQuery({
    queryKey: ['imports', id],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/imports/{import_id}', { params: { path: { import_id: id } } })),
    refetchInterval: ({ state }) => (state.data?.job_id ? WHILE_WORKED_ON : false),
    meta: { live: ['import', 'job'] },
  });
