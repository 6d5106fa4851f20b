import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Home } from '@/shared/api/types';

const readHome = () => bodyOf(api.GET('/api/v1/home'));

const shown = ({ key_results }: Home) => key_results.map(({ key_result }) => key_result.id);

export const useHome = () =>
  useQuery({
    queryKey: ['home'],
    queryFn: readHome,
    meta: { live: ['key_result', 'alert', 'goal', 'plan'], keyResults: shown },
  });
