import { useTranslation } from 'react-i18next';
import { WAYS } from '../figures/chart';
import styles from './Chart.module.css';

/** Which line is which. */
export function Legend() {
  const { t } = useTranslation();
  return (
    <ul className={styles.legend}>
      {[...WAYS].reverse().map((way) => (
        <li key={way}>
          <svg width="24" height="10" aria-hidden="true" className={styles[way]}>
            <path d="M0 5H24" />
            <circle cx="12" cy="5" r="3.5" />
          </svg>
          {t(`judging.way.${way}`)}
        </li>
      ))}
      <li>
        <svg width="24" height="10" aria-hidden="true" className={styles.floor}>
          <path d="M0 5H24" />
        </svg>
        {t('judging.floor')}
      </li>
    </ul>
  );
}
