const MINUTE = 60_000;

export interface Age {
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
}

/** How long ago an instant was; an instant still to come counts as now. */
export function ageOf(instant: string, now: Date): Age {
  const elapsed = Math.max(0, now.getTime() - new Date(instant).getTime());
  return {
    days: Math.floor(elapsed / (24 * 60 * MINUTE)),
    hours: Math.floor(elapsed / (60 * MINUTE)) % 24,
    minutes: Math.floor(elapsed / MINUTE) % 60,
    seconds: Math.floor(elapsed / 1000) % 60,
  };
}

/** Hours and minutes as a clock reads, "55:15". */
export const clock = ({ days, hours, minutes }: Age): string =>
  `${days * 24 + hours}:${String(minutes).padStart(2, '0')}`;
