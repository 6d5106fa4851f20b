import { useTranslation } from 'react-i18next';
import { BEGINNING } from '../figures/beginning';
import styles from './Stays.module.css';

interface StaysProps {
  stays: readonly { name: string; start: string; until: string | null }[];
  /** What is said when there was none. */
  nobody: string;
}

/** What held from when to when, the latest first. */
export function Stays({ stays, nobody }: StaysProps) {
  const { t } = useTranslation();
  if (stays.length === 0) return <p className={styles.none}>{nobody}</p>;
  return (
    <ul className={styles.stays}>
      {stays.toReversed().map(({ name, start, until }) => (
        <li key={`${name} ${start}`}>
          <span>{name}</span>
          <span className={styles.span}>
            {start === BEGINNING ? t('organisation.always') : start} –{' '}
            {until ?? t('organisation.stillNow')}
          </span>
        </li>
      ))}
    </ul>
  );
}
