import styles from './Skeleton.module.css';

const LINES = [32, 64, 100, 100, 100, 100, 78, 100] as const;

/** Grey bars where text will stand, so that nothing moves when it comes. */
export function Skeleton({ label }: { label: string }) {
  return (
    <div className={styles.skeleton} role="status" aria-label={label}>
      {LINES.map((width, index) => (
        <span key={index} className={styles.line} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
