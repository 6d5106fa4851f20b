import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/shared/ui/Dialog';
import { Field } from '@/shared/ui/Field';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { useAddCalendar } from '../api/addCalendar';
import { CalendarSource } from './CalendarSource';

/** A new calendar with the years around this one; a unit can then work by it. */
export function AddCalendarDialog({ year, onClose }: { year: number; onClose: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState({ name: '', code: '' });
  const [kind, setKind] = useState('china');
  const add = useAddCalendar();
  return (
    <Dialog
      title={t('settings.calendars.add')}
      onClose={onClose}
      submit={{
        label: t('settings.calendars.add'),
        pending: add.isPending,
        run: () => {
          add.mutate({ ...typed, kind, years: [year - 1, year, year + 1] }, { onSuccess: onClose });
        },
      }}
    >
      {(['name', 'code'] as const).map((field) => (
        <Field
          key={field}
          label={t(`settings.calendars.${field}`)}
          required
          value={typed[field]}
          onChange={(event) => {
            setTyped({ ...typed, [field]: event.target.value });
          }}
        />
      ))}
      <CalendarSource kind={kind} onKind={setKind} />
      {add.error && <ProblemNote error={add.error} />}
    </Dialog>
  );
}
