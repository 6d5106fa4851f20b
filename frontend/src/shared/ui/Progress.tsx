import { useTranslation } from 'react-i18next';
import styles from './Progress.module.css';

interface ProgressProps {
  label: string;
  done: number;
  /** Unknown while it is still being counted. */
  total: number | null;
}

/** How far something long has come. */
export function Progress({ label, done, total }: ProgressProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.progress}>
      <progress aria-label={label} {...(total !== null && { value: done, max: total })} />
      <span>{total === null ? label : t('ui.progress', { done, total })}</span>
    </div>
  );
}
