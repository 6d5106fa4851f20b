import styles from './Chevron.module.css';

/** Points down; to the right when what it opens lies ahead; turns over when open. */
export function Chevron({ to = 'down' }: { to?: 'down' | 'up' | 'right' }) {
  return (
    <svg className={styles[to]} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d="m2 4 4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
