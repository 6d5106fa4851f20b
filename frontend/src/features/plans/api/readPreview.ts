import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { planKey } from './keys';

/** The table that a changed plan would give. It is large and read as a whole, so it is not compared in depth. */
export const usePreview = (planId: string, draft: Schemas['GivenDraft']) =>
  useQuery({
    queryKey: [...planKey(planId), 'preview', draft],
    queryFn: ({ signal }) =>
      bodyOf(
        api.POST('/api/v1/cascade/plans/{plan_id}/preview', {
          params: { path: { plan_id: planId } },
          body: draft,
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    structuralSharing: false,
    gcTime: 60_000,
    meta: { live: ['plan', 'organisation'] },
  });
