import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useChannelWrite } from './useChannelWrite';

const write = (body: Schemas['PreferenceBody']) =>
  bodyOf(api.PUT('/api/v1/notification-defaults', { body }));

/** Chooses how everybody is told who chose nothing. */
export const useSaveDefaults = () => useChannelWrite(write);
