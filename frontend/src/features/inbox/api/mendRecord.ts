import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useInboxWrite } from './useInboxWrite';

/** A record with the right fields takes the place of one that waits; answers its id. */
export const useMend = (id: string) =>
  useInboxWrite((body: Schemas['MendBody']) =>
    bodyOf(
      api.POST('/api/v1/crm/inbox/{record_id}/mend', { params: { path: { record_id: id } }, body }),
    ),
  );
