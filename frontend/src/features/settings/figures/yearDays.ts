/** What a day is beside the usual week: a working Saturday was moved there, a free Tuesday is a holiday. */
export type DayKind = 'working' | 'weekend' | 'holiday' | 'made_up';

export interface Day {
  date: string;
  dayOfMonth: number;
  kind: DayKind;
}

export interface Month {
  month: number;
  /** Empty places before the 1st, the week beginning on Monday. */
  lead: number;
  days: Day[];
  working: number;
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

export const isWorking = ({ kind }: Day): boolean => kind === 'working' || kind === 'made_up';

function kindOf(weekday: number, working: boolean): DayKind {
  const weekend = weekday === 0 || weekday === 6;
  if (working) return weekend ? 'made_up' : 'working';
  return weekend ? 'weekend' : 'holiday';
}

/** A year's string of days, 1 for working, as twelve months. */
export function monthsOf(year: number, days: string): Month[] {
  const months: Month[] = [];
  for (let place = 0; place < days.length; place += 1) {
    const at = new Date(Date.UTC(year, 0, 1 + place));
    const month = at.getUTCMonth();
    const day: Day = {
      date: dayOf(at),
      dayOfMonth: at.getUTCDate(),
      kind: kindOf(at.getUTCDay(), days[place] === '1'),
    };
    const lead = (at.getUTCDay() + 6) % 7;
    const open =
      months[month] ?? (months[month] = { month: month + 1, lead, days: [], working: 0 });
    open.days.push(day);
    open.working += isWorking(day) ? 1 : 0;
  }
  return months;
}

/** Working days of each quarter of the calendar year. */
export const quartersOf = (months: readonly Month[]): number[] =>
  [0, 3, 6, 9].map((first) =>
    months.slice(first, first + 3).reduce((sum, { working }) => sum + working, 0),
  );

/** The dates from one day to another, both included, whichever comes first. */
export function datesBetween(one: string, other: string): string[] {
  const [first, last] = one < other ? [one, other] : [other, one];
  const dates: string[] = [];
  for (let at = new Date(`${first}T00:00:00Z`); dayOf(at) <= last;) {
    dates.push(dayOf(at));
    at = new Date(at.getTime() + 86_400_000);
  }
  return dates;
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Where an arrow key leads from a day, within its year; null for other keys. */
export function dayFrom(date: string, key: string): string | null {
  const step = STEPS[key];
  if (step === undefined) return null;
  const next = dayOf(new Date(new Date(`${date}T00:00:00Z`).getTime() + step * 86_400_000));
  return next.slice(0, 4) === date.slice(0, 4) ? next : date;
}
