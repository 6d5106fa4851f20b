import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { dateIn, longDate } from '@/shared/format/date';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { ErrorState } from '@/shared/ui/ErrorState';
import { useNotices } from '../api/useNotices';
import { useSeeNotices } from '../api/useSeeNotices';
import { byDay } from '../figures/byDay';
import { NoticeRow } from './NoticeRow';
import styles from './NoticePanel.module.css';

/** What is new, day by day; to open it is to have seen it. */
export function NoticePanel({ timeZone }: { timeZone: string }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { data, error, refetch } = useNotices();
  const { mutate: see } = useSeeNotices();
  const loaded = data !== undefined;
  useEffect(() => {
    if (loaded) see();
  }, [loaded, see]);

  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : null;
  const today = dateIn(new Date(), timeZone);
  return (
    <div className={styles.panel}>
      <h2>{t('notices.title')}</h2>
      {data.items.length === 0 && <p className={styles.none}>{t('notices.none')}</p>}
      {byDay(data.items, timeZone).map(({ date, notices }) => (
        <section key={date} aria-labelledby={`notices-${date}`}>
          <h3 id={`notices-${date}`}>
            {date === today ? t('notices.today') : longDate(date, language)}
          </h3>
          <ul>
            {notices.map((notice) => (
              <NoticeRow
                key={`${notice.kind} ${notice.at} ${notice.about?.id ?? notice.text}`}
                notice={notice}
                timeZone={timeZone}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
