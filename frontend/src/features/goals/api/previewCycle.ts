import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

const previewCycle = (body: Schemas['CycleDraft']) =>
  bodyOf(api.POST('/api/v1/goals/cycles/preview', { body }));

/** What a cycle would be like, worked out by the server; the last picture stays until the next is there. */
export const useCyclePreview = (draft: Schemas['CycleDraft'] | null) =>
  useQuery({
    queryKey: ['goals', 'preview', draft],
    queryFn: () => previewCycle(draft as Schemas['CycleDraft']),
    enabled: draft !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
