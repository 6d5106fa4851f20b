import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarYear } from '../api/readCalendar';
import { datesBetween, dayFrom, monthsOf, quartersOf } from '../figures/yearDays';
import styles from './Calendars.module.css';
import { DayActions } from './DayActions';
import { MonthPicture } from './MonthPicture';
import { YearLegend } from './YearLegend';

interface YearPictureProps {
  calendarId: string;
  year: CalendarYear;
  writes: boolean;
}

/** Twelve months in one picture. A click or the arrows choose a day; with Shift, all up to it. */
export function YearPicture({ calendarId, year, writes }: YearPictureProps) {
  const { t } = useTranslation();
  const months = monthsOf(year.year, year.days);
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const picture = useRef<HTMLDivElement>(null);
  const chosen = from !== null && to !== null ? datesBetween(from, to) : [];
  const choose = (date: string, extend: boolean) => {
    if (!extend || from === null) setFrom(date);
    setTo(date);
  };
  const onKey = (event: KeyboardEvent, date: string) => {
    const next = dayFrom(date, event.key);
    if (next === null) return;
    event.preventDefault();
    choose(next, event.shiftKey);
    picture.current?.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus();
  };
  const quarters = quartersOf(months);
  const total = quarters.reduce((sum, days) => sum + days, 0);
  return (
    <>
      <p className={styles.counts}>
        {t('settings.calendars.total', { count: total })}
        {quarters.map((days, index) => (
          <span key={index}>
            {t('settings.calendars.quarter', { quarter: index + 1, count: days })}
          </span>
        ))}
      </p>
      <YearLegend standing={year.standing} />
      <div ref={picture} className={styles.picture}>
        {months.map((month) => (
          <MonthPicture
            key={month.month}
            month={month}
            chosen={new Set(chosen)}
            focusable={to ?? `${year.year}-01-01`}
            {...(writes && { onChoose: choose, onKey })}
          />
        ))}
      </div>
      {writes && (
        <DayActions
          calendarId={calendarId}
          chosen={chosen}
          onDone={() => {
            setFrom(null);
            setTo(null);
          }}
        />
      )}
    </>
  );
}
