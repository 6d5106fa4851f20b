import type { Status } from '@/shared/api/types';
import styles from './Status.module.css';
import { toneOf } from './tone';

/** What a status looks like without its colour: triangle, dot, diamond, ring. */
const SHAPES: Record<Status | 'stale', React.ReactNode> = {
  ahead: <path d="M5.5 1 10.5 10H.5z" fill="currentColor" />,
  on_track: <circle cx="5.5" cy="5.5" r="4.5" fill="currentColor" />,
  watch: <path d="M5.5 0 11 5.5 5.5 11 0 5.5z" fill="currentColor" />,
  behind: <path d="M5.5 10 .5 1h10z" fill="currentColor" />,
  too_early: <circle cx="5.5" cy="5.5" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  no_data: (
    <circle
      cx="5.5"
      cy="5.5"
      r="4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray="1.6 1.54"
    />
  ),
  stale: (
    <>
      <circle cx="5.5" cy="5.5" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M5.5 1.5a4 4 0 0 0 0 8z" fill="currentColor" />
    </>
  ),
};

export function StatusShape({ status }: { status: Status | 'stale' }) {
  return (
    <svg
      className={`${styles.shape} ${toneOf(status)}`}
      width="11"
      height="11"
      viewBox="0 0 11 11"
      aria-hidden="true"
    >
      {SHAPES[status]}
    </svg>
  );
}
