import type { Schemas } from '@/shared/api/types';

type Doing = Pick<Schemas['ChannelRow'], 'state' | 'heard_at' | 'failures'>;

export type Health = 'paused' | 'gone' | 'failing' | 'silent' | 'well';

/** How a channel is doing, in one word: what stops it first. */
export function healthOf({ state, heard_at, failures }: Doing): Health {
  if (state !== 'active') return state;
  if (failures > 0) return 'failing';
  return heard_at === null ? 'silent' : 'well';
}

/** The mark that a status of a key result has too, so that colour and shape say the same everywhere. */
export const SHAPE = {
  paused: 'stale',
  gone: 'behind',
  failing: 'behind',
  silent: 'no_data',
  well: 'on_track',
} as const satisfies Record<Health, string>;
