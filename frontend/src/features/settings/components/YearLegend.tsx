import { useTranslation } from 'react-i18next';
import { Tag } from '@/shared/ui/Tag';
import type { CalendarYear } from '../api/readCalendar';
import styles from './Calendars.module.css';

const KINDS = ['working', 'weekend', 'holiday', 'made_up'] as const;

/** What the signs in the picture mean, and whether the year is official. */
export function YearLegend({ standing }: { standing: CalendarYear['standing'] }) {
  const { t } = useTranslation();
  return (
    <p className={styles.legend}>
      <Tag>{t(`settings.calendars.standing.${standing}`)}</Tag>
      {KINDS.map((kind) => (
        <span key={kind} className={styles.sign}>
          <i data-kind={kind} aria-hidden="true">
            8
          </i>
          {t(`settings.calendars.kind.${kind}`)}
        </span>
      ))}
    </p>
  );
}
