import type { Schemas } from '@/shared/api/types';

type Doing = Pick<Schemas['ConnectorRow'], 'state' | 'heard_at' | 'failures' | 'waiting'>;

export type Health = 'paused' | 'gone' | 'failing' | 'waits' | 'silent' | 'well';

/** How a connector is doing, in one word: what stops it first, then what somebody should look at. */
export function healthOf({ state, heard_at, failures, waiting }: Doing): Health {
  if (state !== 'active') return state;
  if (failures > 0) return 'failing';
  if (waiting > 0) return 'waits';
  return heard_at === null ? 'silent' : 'well';
}

/** The mark that a status of a key result has too, so that colour and shape say the same everywhere. */
export const SHAPE = {
  paused: 'stale',
  gone: 'behind',
  failing: 'behind',
  waits: 'watch',
  silent: 'no_data',
  well: 'on_track',
} as const satisfies Record<Health, string>;
