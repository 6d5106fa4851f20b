import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type InboxSummary = Schemas['InboxSummary'];
export type WaitingGroup = Schemas['WaitingGroupRow'];

/** How many records are in each state, and what waits for which reason. */
export const useInboxSummary = () =>
  useQuery({
    queryKey: ['inbox', 'summary'],
    queryFn: () => bodyOf(api.GET('/api/v1/crm/inbox/summary')),
    meta: { live: ['inbox'] },
  });
