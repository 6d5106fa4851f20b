import type { Team } from '@/shared/api/types';
import { clockLine, type Span } from '../figures/clockLine';
import styles from './ClockLine.module.css';

interface ClockLineProps {
  alert: Team['alerts'][number];
  span: Span;
}

const at = (share: number) => ({ left: `${share}%` });

/** From the opening (▼) in red to the first action (a ring) or to now: the words beside it say the same. */
export function ClockLine({ alert, span }: ClockLineProps) {
  const { opened, acted, running } = clockLine(alert, span);
  return (
    <span className={styles.line} aria-hidden="true">
      <span className={styles.since} style={at(opened)} />
      <span className={styles.waited} style={{ ...at(opened), width: `${acted - opened}%` }} />
      <svg className={styles.opened} style={at(opened)} width="9" height="8" viewBox="0 0 9 8">
        <path d="M0 0h9L4.5 8z" fill="currentColor" />
      </svg>
      {!running && <span className={styles.ring} style={at(acted)} />}
    </span>
  );
}
