import type { ReactNode } from 'react';
import styles from './Page.module.css';

interface PageProps {
  title: ReactNode;
  /** Beside the title, small. */
  note?: ReactNode;
  /** At the right end of the title's line. */
  actions?: ReactNode;
  /** Above the title: where this page hangs. */
  above?: ReactNode;
  /** A panel at the right on a desk, below on a phone. */
  side?: ReactNode;
  children: ReactNode;
}

/** What every page is: one heading, its actions, its content, and sometimes a panel beside it. */
export function Page({ title, note, actions, above, side, children }: PageProps) {
  return (
    <div className={side === undefined ? styles.alone : styles.page}>
      <div className={styles.main}>
        <header className={styles.head}>
          {above && <div className={styles.above}>{above}</div>}
          <h1>{title}</h1>
          {note && <span className={styles.note}>{note}</span>}
          {actions && <div className={styles.actions}>{actions}</div>}
        </header>
        {children}
      </div>
      {side !== undefined && <aside className={styles.side}>{side}</aside>}
    </div>
  );
}
