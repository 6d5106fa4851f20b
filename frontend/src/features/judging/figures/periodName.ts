import { addDays } from '@/shared/format/addDays';

/** "2026 Q3" for a calendar quarter, else its first and last day. */
export function periodName({ first, last }: { first: string; last: string }): string {
  const [year = '', month = ''] = first.split('-');
  const quarter = (Number(month) + 2) / 3;
  const until = addDays(last, 1);
  const months =
    (Number(until.slice(0, 4)) - Number(year)) * 12 + Number(until.slice(5, 7)) - Number(month);
  const whole = first.endsWith('-01') && until.endsWith('-01');
  if (whole && months === 3 && Number.isInteger(quarter)) return `${year} Q${quarter}`;
  return whole && months === 1 ? `${year}-${month}` : `${first} – ${last}`;
}
