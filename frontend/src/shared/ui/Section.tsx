import { type ReactNode, useId } from 'react';
import styles from './Section.module.css';

interface SectionProps {
  title: ReactNode;
  note?: ReactNode;
  /** At the right end of the heading's line. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of the page under its heading. */
export function Section({ title, note, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id}>{title}</h2>
        {note && <span className={styles.note}>{note}</span>}
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </header>
      {children}
    </section>
  );
}
