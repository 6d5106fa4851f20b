import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { goalsPath, settingsPath } from '@/shared/navigation/paths';
import { Button } from '@/shared/ui/Button';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Notice } from '@/shared/ui/Notice';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useChangeCycle } from '../api/changeCycle';
import { useCreateCycle } from '../api/createCycle';
import { useDeleteCycle } from '../api/deleteCycle';
import { useCalendars } from '../api/readCalendars';
import { useCycle } from '../api/readCycle';
import { useProposed } from '../api/readProposed';
import { keptDraft, proposedDraft } from '../figures/cycleDraft';
import { CycleForm } from './CycleForm';
import styles from './Form.module.css';

/** The page of a new cycle, or of one that is being changed. */
export function CyclePage({ id }: { id: string | null }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [proposed, calendars, cycle] = [useProposed(), useCalendars(), useCycle(id)];
  const [create, change, remove] = [useCreateCycle(), useChangeCycle(), useDeleteCycle()];
  const failed = proposed.error ?? calendars.error ?? cycle.error;
  if (failed) {
    return (
      <ErrorState
        error={failed}
        retry={() => void Promise.all([proposed, calendars, cycle].map((one) => one.refetch()))}
      />
    );
  }
  if (!proposed.data || !calendars.data || (id !== null && !cycle.data)) {
    return <Skeleton label={t('goals.loading')} />;
  }
  if (calendars.data.length === 0) {
    return (
      <Notice
        title={t('goals.cycle.noCalendar')}
        text={t('goals.cycle.noCalendarWhy')}
        action={
          <Link className={styles.link} to={settingsPath('calendars')}>
            {t('goals.cycle.toSettings')}
          </Link>
        }
      />
    );
  }
  const kept = cycle.data;
  const empty = kept?.objectives === 0 && kept.key_results === 0;
  const back = (cycleId: string) => void navigate(goalsPath(cycleId));
  return (
    <CycleForm
      first={kept ? keptDraft(kept) : proposedDraft(proposed.data, calendars.data)}
      proposed={proposed.data}
      calendars={calendars.data}
      {...(kept && { kept })}
      above={<Link to={goalsPath(id ?? undefined)}>{t('goals.title')}</Link>}
      error={create.error ?? change.error ?? remove.error}
      pending={
        create.isPending ||
        change.isPending ||
        create.isSuccess ||
        change.isSuccess ||
        remove.isSuccess
      }
      onSave={(body) => {
        if (kept)
          change.mutate(
            { id: kept.id, body },
            {
              onSuccess: ({ id: made }) => {
                back(made);
              },
            },
          );
        else
          create.mutate(body, {
            onSuccess: ({ id: made }) => {
              back(made);
            },
          });
      }}
      more={
        empty && (
          <Button
            className={styles.end}
            onClick={() => {
              remove.mutate(kept.id, { onSuccess: () => void navigate(goalsPath()) });
            }}
          >
            {t('goals.cycle.delete')}
          </Button>
        )
      }
    />
  );
}
