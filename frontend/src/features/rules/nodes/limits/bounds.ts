import type { Settings } from '../../figures/graph';

export const USES = ['amount', 'share', 'times'] as const;
export const SIDES = ['minimum', 'maximum'] as const;

export interface Bound {
  use: (typeof USES)[number];
  value: string;
}

export const boundsOf = (settings: Settings) => settings as { minimum?: Bound; maximum?: Bound };
