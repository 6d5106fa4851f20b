import { useTranslation } from 'react-i18next';
import { Logo } from '@/shared/ui/Logo';
import styles from './Promises.module.css';

/** From the company's goal down to the person who reads this. */
const STOPS = ['goal', 'rule', 'records', 'me'] as const;

/** What one signs in for, told along the line: from the goal at its head to oneself at its foot. */
export function Promises() {
  const { t } = useTranslation();
  return (
    <header className={styles.promises}>
      <h1 className={styles.brand}>
        <Logo size={28} />
        {t('shell.name')} <span lang="en">{t('shell.latinName')}</span>
      </h1>
      <p className={styles.promise}>{t('session.promise')}</p>
      <ol className={styles.line}>
        {STOPS.map((stop) => (
          <li key={stop} className={`${styles.stop} ${styles[stop]}`}>
            <span className={styles.ring} />
            <strong>{t(`session.stops.${stop}.title`)}</strong>
            <span>{t(`session.stops.${stop}.text`)}</span>
          </li>
        ))}
      </ol>
    </header>
  );
}
