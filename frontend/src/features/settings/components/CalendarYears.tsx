import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Segmented } from '@/shared/ui/Segmented';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useCalendar } from '../api/readCalendar';
import type { CalendarRow } from '../api/readCalendars';
import { AddYearDialog } from './AddYearDialog';
import styles from './Calendars.module.css';
import { YearPicture } from './YearPicture';

interface CalendarYearsProps {
  calendar: CalendarRow;
  writes: boolean;
  today: string;
}

/** The years of one calendar, one of them in a picture. */
export function CalendarYears({ calendar, writes, today }: CalendarYearsProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useCalendar(calendar.id);
  const [wanted, setWanted] = useState(Number(today.slice(0, 4)));
  const [adding, setAdding] = useState(false);
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton label={t('ui.loading')} />;
  const year = data.years.find((one) => one.year === wanted) ?? data.years.at(-1);
  const next = (data.years.at(-1)?.year ?? Number(today.slice(0, 4)) - 1) + 1;
  return (
    <>
      <div className={styles.years}>
        {year && (
          <Segmented
            legend={t('settings.calendars.year')}
            options={data.years.map((one) => ({
              value: String(one.year),
              label: String(one.year),
            }))}
            value={String(year.year)}
            onChange={(chosen) => {
              setWanted(Number(chosen));
            }}
          />
        )}
        {writes && (
          <Button
            onClick={() => {
              setAdding(true);
            }}
          >
            {t('settings.calendars.addYear', { year: next })}
          </Button>
        )}
      </div>
      {year && <YearPicture key={year.year} calendarId={calendar.id} year={year} writes={writes} />}
      {adding && (
        <AddYearDialog
          calendar={calendar}
          year={next}
          onClose={() => {
            setAdding(false);
            setWanted(next);
          }}
        />
      )}
    </>
  );
}
