import { useTranslation } from 'react-i18next';
import type { ChainObjective } from '@/shared/api/types';
import { percent } from '@/shared/format/number';
import { StatusMark } from '@/shared/ui/StatusMark';
import styles from './ServedLine.module.css';

/** The double ring at the end of the line. */
export function LineObjective({ objective }: { objective: ChainObjective }) {
  const { t } = useTranslation();
  const { title, progress, status } = objective;
  return (
    <li className={styles.stop}>
      <span className={`${styles.track} ${styles.ends}`}>
        <span className={`${styles.ring} ${styles.goal}`} />
      </span>
      <strong className={styles.objective}>{title}</strong>
      <span className={styles.where}>
        {t('home.line.objective', { owner: objective.owner.name })}
      </span>
      {progress !== null && (
        <span className={styles.where}>
          {t('home.line.progress', { progress: percent(progress) })}
        </span>
      )}
      <span className={styles.how}>
        <StatusMark status={status} />
        <span>{t('home.line.weakest')}</span>
      </span>
    </li>
  );
}
