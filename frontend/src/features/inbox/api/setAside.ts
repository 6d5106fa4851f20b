import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useInboxWrite } from './useInboxWrite';

/** Waiting records shall not count, with a word why. */
export const useSetAside = () =>
  useInboxWrite((body: Schemas['SetAsideBody']) =>
    bodyOf(api.POST('/api/v1/crm/inbox/set-aside', { body })),
  );
