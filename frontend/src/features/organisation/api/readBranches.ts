import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type Branch = Schemas['Branch'];

/** The units directly under one; under null the top of the tree. */
export const branchesUnder = (under: string | null) =>
  queryOptions({
    queryKey: ['organisation', 'branches', under],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/org/branches', { params: { query: under ? { under } : {} } })),
    meta: { live: ['organisation'] },
  });
