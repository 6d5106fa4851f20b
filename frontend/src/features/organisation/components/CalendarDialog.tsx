import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/shared/ui/Dialog';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Select } from '@/shared/ui/Select';
import { useCalendars } from '../api/readCalendars';
import type { Unit } from '../api/readUnit';
import { useSetCalendar } from '../api/setCalendar';

/** Which working calendar a unit goes by: its own, or the one from above. */
export function CalendarDialog({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const { t } = useTranslation();
  const { data: calendars = [] } = useCalendars();
  const [chosen, setChosen] = useState(unit.calendar?.id ?? '');
  const save = useSetCalendar();
  const inherited = unit.inherited
    ? t('organisation.calendar.inherited', { name: unit.inherited.name })
    : t('organisation.calendar.cycle');
  return (
    <Dialog
      title={t('organisation.action.calendar')}
      onClose={onClose}
      submit={{
        label: t('organisation.save'),
        pending: save.isPending,
        run: () => {
          save.mutate(
            { unit_id: unit.id, calendar_id: chosen === '' ? null : chosen },
            { onSuccess: onClose },
          );
        },
      }}
    >
      <Select
        label={t('organisation.calendar.label')}
        note={t('organisation.calendar.note')}
        options={[
          { value: '', label: inherited },
          ...calendars.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={chosen}
        onChange={setChosen}
      />
      {save.error && <ProblemNote error={save.error} />}
    </Dialog>
  );
}
