/** Dates ("2026-11-23") belong to the company's calendar and have no zone; instants are shown in its zone. */

const atNoon = (date: string): Date => new Date(`${date}T12:00:00Z`);

/** "11 月 23 日 周一", "Mon, 23 Nov". */
export function longDate(date: string, language: string): string {
  const day = atNoon(date);
  if (!language.startsWith('zh')) {
    return format(day, 'en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
  }
  const weekday = format(day, 'zh-CN', { weekday: 'short' });
  return `${day.getUTCMonth() + 1} 月 ${day.getUTCDate()} 日 ${weekday}`;
}

/** "9 月 28 日", "28 Sep". */
export function dayAndMonth(date: string, language: string): string {
  const day = atNoon(date);
  return language.startsWith('zh')
    ? `${day.getUTCMonth() + 1} 月 ${day.getUTCDate()} 日`
    : format(day, 'en-GB', { day: 'numeric', month: 'short' });
}

/** "11-28". */
export const shortDate = (date: string): string => date.slice(5, 10);

/** The company's own date at an instant, "2026-11-23". */
export const dateIn = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant);

/** The company's own time at an instant, "10:34". */
export const timeIn = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' }).format(instant);

/** Calendar days from one date to a later one. */
export const daysBetween = (from: string, until: string): number =>
  Math.round((atNoon(until).getTime() - atNoon(from).getTime()) / 86_400_000);

const format = (day: Date, locale: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(day);
