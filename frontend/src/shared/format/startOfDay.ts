const clockIn = (instant: number, zone: string): number => {
  const options = { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' } as const;
  const shown = new Intl.DateTimeFormat('sv-SE', options).format(instant);
  return Date.parse(`${shown.replace(' ', 'T')}Z`);
};

/** The instant at which a date begins in a zone, "2026-11-23" in Shanghai → "2026-11-22T16:00:00.000Z". */
export function startOfDay(date: string, zone: string): string {
  const wanted = Date.parse(`${date}T00:00:00Z`);
  const once = wanted - (clockIn(wanted, zone) - wanted);
  // A second time, because the clocks may change between the guess and the day's beginning.
  return new Date(once - (clockIn(once, zone) - wanted)).toISOString();
}
