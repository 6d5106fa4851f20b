import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useWriteDays } from '../api/writeDays';
import styles from './Calendars.module.css';

interface DayActionsProps {
  calendarId: string;
  chosen: readonly string[];
  onDone: () => void;
}

/** What can be done with the days that are chosen. */
export function DayActions({ calendarId, chosen, onDone }: DayActionsProps) {
  const { t } = useTranslation();
  const write = useWriteDays();
  const [first, last] = [chosen[0], chosen.at(-1)];
  const make = (working: boolean) => {
    const days = Object.fromEntries(chosen.map((date) => [date, working]));
    write.mutate({ calendar_id: calendarId, days }, { onSuccess: onDone });
  };
  return (
    <div className={styles.actions} data-chosen={first !== undefined}>
      <span role="status">
        {first === undefined
          ? t('settings.calendars.hint')
          : first === last
            ? first
            : t('settings.calendars.range', { first, last: last ?? first, count: chosen.length })}
      </span>
      {([true, false] as const).map((working) => (
        <Button
          key={String(working)}
          disabled={first === undefined || write.isPending}
          onClick={() => {
            make(working);
          }}
        >
          {t(working ? 'settings.calendars.work' : 'settings.calendars.rest')}
        </Button>
      ))}
      {write.error && <ProblemNote error={write.error} />}
    </div>
  );
}
