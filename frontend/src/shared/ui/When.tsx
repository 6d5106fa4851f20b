import { dateIn, shortDate, timeIn } from '@/shared/format/date';

interface WhenProps {
  at: string | null;
  /** The company's time zone. */
  zone: string;
}

/** An instant at the company: the time of today, else the day with it. */
export function When({ at, zone }: WhenProps) {
  if (at === null) return '—';
  const instant = new Date(at);
  const date = dateIn(instant, zone);
  const time = timeIn(instant, zone);
  return (
    <time dateTime={at} title={`${date} ${time}`}>
      {date === dateIn(new Date(), zone) ? time : `${shortDate(date)} ${time}`}
    </time>
  );
}
