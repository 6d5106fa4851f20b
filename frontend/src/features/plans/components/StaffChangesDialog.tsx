import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { percent } from '@/shared/format/number';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { ErrorState } from '@/shared/ui/ErrorState';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Select } from '@/shared/ui/Select';
import { Skeleton } from '@/shared/ui/Skeleton';
import { usePutChangesAside } from '../api/putChangesAside';
import { usePreview } from '../api/readPreview';
import { takenUp } from '../figures/staffChanges';
import { ProposedChanges } from './ProposedChanges';
import { useReplanning } from './useReplanning';

interface StaffChangesDialogProps {
  page: Schemas['PlanPage'];
  changes: readonly Schemas['WaitingChange'][];
  days: readonly Schemas['WaitingDay'][];
  onRun: (runId: string) => void;
  onClose: () => void;
}

/** What a re-plan on a day would give whoever joined, left or moved until then; taken up, or put aside. */
export function StaffChangesDialog(props: StaffChangesDialogProps) {
  const { page, changes, days, onRun, onClose } = props;
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(days[0]?.on ?? '');
  const day = days.find(({ on }) => on === chosen) ?? days[0];
  const effective = day?.on ?? '';
  const preview = usePreview(page.plan.id, { effective, kept_by: 'calendar' });
  const replan = useReplanning(page, { onRun, onStarted: onClose });
  const aside = usePutChangesAside(page.plan.id);
  const now = takenUp(changes, effective);
  const refused = replan.error ?? aside.error;
  return (
    <Dialog
      title={t('staff.title')}
      width="wide"
      onClose={onClose}
      submit={{
        label: t('staff.accept'),
        pending: replan.isPending,
        disabled: !preview.data || preview.error !== null || (page.work?.under_way ?? false),
        run: () => {
          replan.run({ effective, kept_by: 'calendar' });
        },
      }}
    >
      <p>{t('staff.text', { share: percent(day?.remaining ?? '0', 0) })}</p>
      <Select
        label={t('staff.day')}
        note={days.length > 1 ? t('staff.dayNote') : ''}
        options={days.map(({ on }) => ({
          value: on,
          label: t('staff.dayOf', { day: on, count: takenUp(changes, on).length }),
        }))}
        value={effective}
        onChange={setChosen}
      />
      {page.plan.standing === 'changed' && <p>{t('staff.draft')}</p>}
      {preview.error && <ErrorState error={preview.error} retry={() => void preview.refetch()} />}
      {preview.isPending && <Skeleton label={t('plans.reading')} />}
      {preview.data && !preview.error && (
        <ProposedChanges page={page} changes={now} table={preview.data} />
      )}
      {refused && <ProblemNote error={refused} />}
      <Button
        disabled={aside.isPending}
        onClick={() => {
          aside.mutate(now, { onSuccess: onClose });
        }}
      >
        {t('staff.aside', { count: now.length })}
      </Button>
    </Dialog>
  );
}
