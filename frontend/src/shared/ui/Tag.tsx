import type { ReactNode } from 'react';
import styles from './Tag.module.css';

/** A small word that belongs to what stands before it. */
export const Tag = ({ children }: { children: ReactNode }) => (
  <span className={styles.tag}>{children}</span>
);
