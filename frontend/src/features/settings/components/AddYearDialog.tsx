import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/shared/ui/Dialog';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useAddYears } from '../api/addYears';
import type { CalendarRow } from '../api/readCalendars';
import { CalendarSource } from './CalendarSource';

interface AddYearDialogProps {
  calendar: CalendarRow;
  year: number;
  onClose: () => void;
}

/** A year that a calendar lacks, out of a table of holidays; years that are there keep their days. */
export function AddYearDialog({ calendar, year, onClose }: AddYearDialogProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState('china');
  const add = useAddYears();
  return (
    <Dialog
      title={t('settings.calendars.addYear', { year })}
      onClose={onClose}
      submit={{
        label: t('settings.calendars.addYear', { year }),
        pending: add.isPending,
        run: () => {
          add.mutate({ calendar_id: calendar.id, kind, years: [year] }, { onSuccess: onClose });
        },
      }}
    >
      <CalendarSource kind={kind} onKind={setKind} />
      {add.error && <ProblemNote error={add.error} />}
    </Dialog>
  );
}
