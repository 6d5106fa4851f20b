import { api, bodyOf } from '@/shared/api/client';
import type { Chosen } from './replayRecords';
import { useInboxWrite } from './useInboxWrite';

/** Try records again that were set aside. */
export const useTakeBack = () =>
  useInboxWrite((body: Chosen) => bodyOf(api.POST('/api/v1/crm/inbox/take-back', { body })));
