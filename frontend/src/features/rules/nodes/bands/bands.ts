import type { Settings } from '../../figures/graph';

/** From `least` (included) to `below` (excluded); the first and the last go on for ever. */
export interface Band {
  least?: string;
  below?: string;
  coefficient: string;
}

export const bandsOf = (settings: Settings): readonly Band[] =>
  (settings as { bands?: readonly Band[] }).bands ?? [];
