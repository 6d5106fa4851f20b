import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type Unmatched = Schemas['UnmatchedRow'];

/** Words for owners that find nobody, or several, with how much waits for each. */
export const useUnmatched = () =>
  useQuery({
    queryKey: ['owners', 'unmatched'],
    queryFn: () => bodyOf(api.GET('/api/v1/crm/owners/unmatched')),
    meta: { live: ['import', 'key_result'] },
  });
