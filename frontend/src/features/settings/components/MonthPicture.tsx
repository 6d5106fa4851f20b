import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAndMonth } from '@/shared/format/date';
import { type Day, type Month } from '../figures/yearDays';
import styles from './Calendars.module.css';

interface MonthPictureProps {
  month: Month;
  chosen: ReadonlySet<string>;
  /** The one day of the year that Tab leads to. */
  focusable: string;
  onChoose?: (date: string, extend: boolean) => void;
  onKey?: (event: KeyboardEvent, date: string) => void;
}

/** One month, the week beginning on Monday; where days can be changed each is a button. */
export function MonthPicture({ month, chosen, focusable, onChoose, onKey }: MonthPictureProps) {
  const { t, i18n } = useTranslation();
  const label = ({ date, kind }: Day) =>
    `${dayAndMonth(date, i18n.language)} ${t(`settings.calendars.kind.${kind}`)}`;
  return (
    <section aria-label={t('settings.month', { month: month.month })} className={styles.month}>
      <h3>
        {t('settings.month', { month: month.month })}
        <span>{t('settings.calendars.days', { count: month.working })}</span>
      </h3>
      <div className={styles.grid}>
        {month.days.map((day) => {
          const place = {
            'data-kind': day.kind,
            style: day.dayOfMonth === 1 ? { gridColumnStart: month.lead + 1 } : undefined,
          };
          return onChoose ? (
            <button
              key={day.date}
              type="button"
              {...place}
              data-date={day.date}
              aria-label={label(day)}
              aria-pressed={chosen.has(day.date)}
              tabIndex={day.date === focusable ? 0 : -1}
              onClick={(event) => {
                onChoose(day.date, event.shiftKey);
              }}
              onKeyDown={(event) => {
                onKey?.(event, day.date);
              }}
            >
              {day.dayOfMonth}
            </button>
          ) : (
            <span key={day.date} {...place} title={label(day)}>
              {day.dayOfMonth}
            </span>
          );
        })}
      </div>
    </section>
  );
}
