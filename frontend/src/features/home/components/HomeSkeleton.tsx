import { useTranslation } from 'react-i18next';
import styles from './HomeSkeleton.module.css';

const LINES = [32, 64, 100, 100, 100, 100, 78, 100] as const;

/** Grey bars where text will stand, so that nothing moves when it comes. */
export function HomeSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={styles.skeleton} role="status" aria-label={t('home.loading')}>
      {LINES.map((width, index) => (
        <span key={index} className={styles.line} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
