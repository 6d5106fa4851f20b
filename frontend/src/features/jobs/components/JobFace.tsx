import styles from './JobFace.module.css';

const SHAPES = {
  /** An arrow going round. */
  running: 'M16 10a6 6 0 1 1-2-4.5M14.5 2.5V6H11',
  ended: 'M4 10.5 8.5 15 16 6',
  failed: 'M5 5l10 10M15 5 5 15',
};

/** What is under way, how many; or that it has ended, well or not. */
export function JobFace({ running, failed }: { running: number; failed: boolean }) {
  const state = running > 0 ? 'running' : failed ? 'failed' : 'ended';
  return (
    <span className={`${styles.face} ${styles[state]}`} aria-hidden="true">
      <svg width="20" height="20" viewBox="0 0 20 20">
        <path d={SHAPES[state]} fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      {running > 0 && <span>{running}</span>}
    </span>
  );
}
