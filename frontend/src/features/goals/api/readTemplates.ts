import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const readTemplates = (cycle: string) =>
  bodyOf(
    api.GET('/api/v1/goals/templates', {
      params: { query: { cycle_id: cycle } },
    }),
  );

/** The company's templates and the library's, with their dates in a cycle. */
export const useTemplates = (cycle: string) =>
  useQuery({
    queryKey: ['goals', 'templates', cycle],
    queryFn: () => readTemplates(cycle),
    enabled: cycle !== '',
    meta: { live: ['goal'] },
  });
