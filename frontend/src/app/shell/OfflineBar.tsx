import { useTranslation } from 'react-i18next';
import { dateIn, shortDate, timeIn } from '@/shared/format/date';
import { useAnswers } from '@/shared/offline/answers';
import styles from './OfflineBar.module.css';

/** Says that the server cannot be reached, and of when what is shown is. */
export function OfflineBar({ timeZone }: { timeZone: string }) {
  const { t } = useTranslation();
  const { reached, asOf } = useAnswers();
  const time = asOf && timeIn(asOf, timeZone);
  const date = asOf && dateIn(asOf, timeZone);
  const today = date === dateIn(new Date(), timeZone);
  return (
    <div role="status">
      {!reached && (
        <p className={styles.bar}>
          {time && date
            ? t('shell.offline.asOf', { time: today ? time : `${shortDate(date)} ${time}` })
            : t('shell.offline.none')}
        </p>
      )}
    </div>
  );
}
