import type { Settings } from '../../figures/graph';

/** From so many whole months on, this share. */
export interface Step {
  months: number;
  share: string;
}

export const stepsOf = (settings: Settings): readonly Step[] =>
  (settings as { steps?: readonly Step[] }).steps ?? [];
