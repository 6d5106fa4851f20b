import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useChannelWrite } from './useChannelWrite';

const write = (body: Schemas['NotificationsBody']) =>
  bodyOf(api.PUT('/api/v1/me/notifications', { body }));

/** Chooses how the reader is told, and where they are reached. */
export const useSaveMine = () => useChannelWrite(write);
