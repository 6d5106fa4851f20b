import type { Notice } from '@/shared/api/types';
import { dateIn } from '@/shared/format/date';

export interface Day {
  date: string;
  notices: readonly Notice[];
}

/** The notices by the company's days, in the order they come in. */
export function byDay(notices: readonly Notice[], timeZone: string): Day[] {
  const days = new Map<string, Notice[]>();
  for (const notice of notices) {
    const date = dateIn(new Date(notice.at), timeZone);
    days.set(date, [...(days.get(date) ?? []), notice]);
  }
  return [...days].map(([date, some]) => ({ date, notices: some }));
}
