import styles from './Avatar.module.css';

/** The first character of a name, in a disc. */
export const Avatar = ({ name }: { name: string }) => (
  <span className={styles.disc} aria-hidden="true">
    {Array.from(name)[0]?.toUpperCase()}
  </span>
);
