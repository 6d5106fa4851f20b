import type { ReactNode } from 'react';
import styles from './Notice.module.css';

interface NoticeProps {
  title: string;
  text: string;
  action?: ReactNode;
  /** A whole page (default), or one section of it. */
  part?: boolean;
}

/** Something to say in place of content: what belongs here, why it is not here, one thing to do. */
export function Notice({ title, text, action, part = false }: NoticeProps) {
  return (
    <div className={part ? styles.part : styles.page}>
      {part ? <p className={styles.title}>{title}</p> : <h1 className={styles.title}>{title}</h1>}
      <p className={styles.text}>{text}</p>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
