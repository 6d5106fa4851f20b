import styles from './JudgingPage.module.css';

/** Somebody with their unit and level under the name. */
export function Who({ name, unit, level }: { name: string; unit: string; level: string | null }) {
  return (
    <span className={styles.who}>
      {name}
      <small>{[unit, level].filter(Boolean).join(' · ')}</small>
    </span>
  );
}
