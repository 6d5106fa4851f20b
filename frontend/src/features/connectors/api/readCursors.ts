import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type PullCursor = Schemas['PullCursorRow'];

/** How far each object of a source has been read. */
export const useCursors = (code: string) =>
  useQuery({
    queryKey: ['connectors', 'cursors', code],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/crm/connectors/{code}/cursors', { params: { path: { code } } })),
    meta: { live: ['import'] },
    refetchInterval: 15_000,
  });
