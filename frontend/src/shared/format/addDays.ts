const DAY = 86_400_000;

/** A date so many days later, "2026-10-01" and 1 → "2026-10-02": no zone, no clock. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10);
