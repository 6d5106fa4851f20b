import { ageOf, clock } from '@/shared/format/duration';
import styles from './RunningClock.module.css';
import { useNow } from './useNow';

interface RunningClockProps {
  since: string;
  /** When it stopped; without it the clock runs, in the colour of what is late. */
  until?: string | null;
}

/** Hours and minutes from one instant to another, or to now: "55:15". */
export function RunningClock({ since, until = null }: RunningClockProps) {
  const now = useNow(15_000);
  const end = until === null ? now : new Date(until);
  return (
    <time className={until === null ? styles.running : styles.stopped} dateTime={since}>
      {clock(ageOf(since, end))}
    </time>
  );
}
