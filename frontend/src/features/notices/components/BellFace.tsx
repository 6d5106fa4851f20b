import styles from './BellFace.module.css';

const MOST_SHOWN = 9;

/** A bell, and how many things are new. */
export const BellFace = ({ count }: { count: number }) => (
  <span className={styles.face} aria-hidden="true">
    <svg width="20" height="20" viewBox="0 0 20 20">
      <path
        d="M10 3a5 5 0 0 0-5 5v3l-1.5 3h13L15 11V8a5 5 0 0 0-5-5ZM8 16.5a2.1 2.1 0 0 0 4 0"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
    </svg>
    {count > 0 && (
      <span className={styles.count}>{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</span>
    )}
  </span>
);
