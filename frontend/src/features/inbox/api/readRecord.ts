import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type InboxRecord = Schemas['InboxRecordPage'];

/** One record: what it says, its versions, and what became of it. */
export const useInboxRecord = (id: string) =>
  useQuery({
    queryKey: ['inbox', 'record', id],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/crm/inbox/{record_id}', { params: { path: { record_id: id } } })),
    meta: { live: ['inbox', 'key_result'] },
  });
