import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

const previewClone = (body: Schemas['CloneWanted']) =>
  bodyOf(api.POST('/api/v1/goals/clones/preview', { body }));

/** A dry run: what would be made, row by row. */
export const useClonePreview = (wanted: Schemas['CloneWanted'] | null) =>
  useQuery({
    queryKey: ['goals', 'clone', wanted],
    queryFn: () => previewClone(wanted as Schemas['CloneWanted']),
    enabled: wanted !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
