import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Button } from '@/shared/ui/Button';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Notice } from '@/shared/ui/Notice';
import { Section } from '@/shared/ui/Section';
import { Select } from '@/shared/ui/Select';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useCalendars } from '../api/readCalendars';
import { AddCalendarDialog } from './AddCalendarDialog';
import styles from './Calendars.module.css';
import { CalendarYears } from './CalendarYears';

/** The working calendars; which one and which year is open stands in the address. */
export function CalendarsSection({ writes, today }: { writes: boolean; today: string }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useCalendars();
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton label={t('ui.loading')} />;
  const chosen = data.find(({ id }) => id === search.get('calendar')) ?? data[0];
  const add = writes && (
    <Button
      onClick={() => {
        setAdding(true);
      }}
    >
      {t('settings.calendars.add')}
    </Button>
  );
  return (
    <Section title={t('settings.section.calendars')} aside={chosen && add}>
      {chosen ? (
        <>
          {data.length > 1 && (
            <div className={styles.which}>
              <Select
                label={t('settings.calendars.which')}
                options={data.map(({ id, name }) => ({ value: id, label: name }))}
                value={chosen.id}
                onChange={(calendar) => {
                  setSearch({ calendar }, { replace: true });
                }}
              />
            </div>
          )}
          <CalendarYears key={chosen.id} calendar={chosen} writes={writes} today={today} />
        </>
      ) : (
        <Notice
          part
          title={t('settings.calendars.empty')}
          text={t('settings.calendars.emptyWhy')}
          action={add}
        />
      )}
      {adding && (
        <AddCalendarDialog
          year={Number(today.slice(0, 4))}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </Section>
  );
}
