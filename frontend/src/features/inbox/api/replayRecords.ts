import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useInboxWrite } from './useInboxWrite';

export type Chosen = Schemas['ChosenBody'];

/** Try waiting records again. */
export const useReplay = () =>
  useInboxWrite((body: Chosen) => bodyOf(api.POST('/api/v1/crm/inbox/replay', { body })));
