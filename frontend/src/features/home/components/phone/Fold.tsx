import type { ReactNode } from 'react';
import { Chevron } from '@/shared/ui/Chevron';
import styles from './Fold.module.css';

interface FoldProps {
  title: ReactNode;
  /** The gist of what is inside, at the right. */
  gist: ReactNode;
  children: ReactNode;
}

/** A line that opens to what it sums up. */
export function Fold({ title, gist, children }: FoldProps) {
  return (
    <details className={styles.fold}>
      <summary>
        <span className={styles.title}>{title}</span>
        <span className={styles.gist}>{gist}</span>
        <Chevron to="right" />
      </summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}
