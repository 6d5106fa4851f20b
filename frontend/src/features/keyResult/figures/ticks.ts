import { addDays } from '@/shared/format/addDays';

export interface DayTick {
  day: number;
  date: string;
  /** The first one, and the first of a month, are written with their month. */
  month: boolean;
}

const MIDDLE = '15';

/** The days that are written under a curve: its first, each month's first and (with room) middle, its last. */
export function dayTicks(start: string, days: number, room: boolean): DayTick[] {
  const ticks: DayTick[] = [];
  for (let day = 0; day < days; day += 1) {
    const date = addDays(start, day);
    const of = date.slice(8);
    const month = of === '01' || day === 0;
    if (month || (room && of === MIDDLE)) ticks.push({ day, date, month });
  }
  return ticks;
}

interface Labelled {
  y: number;
}

/** Labels at the right edge, moved apart where they would cover each other; from the top down. */
export function apart<T extends Labelled>(labels: readonly T[], distance: number): T[] {
  const placed: T[] = [];
  for (const label of [...labels].sort((a, b) => a.y - b.y)) {
    const above = placed.at(-1);
    const y = above ? Math.max(label.y, above.y + distance) : label.y;
    placed.push({ ...label, y });
  }
  return placed;
}

interface Written {
  x: number;
  text: string;
}

const LETTER = 7;

/** Labels beside one another, from the left: those that would run into the one before, or past the end, go. */
export function withRoom<T extends Written>(labels: readonly T[], end: number): T[] {
  let free = -Infinity;
  return labels.filter(({ x, text }) => {
    const until = x + text.length * LETTER;
    if (x < free || until > end) return false;
    free = until;
    return true;
  });
}
