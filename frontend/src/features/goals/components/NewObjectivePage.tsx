import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { goalsPath, NEW_CYCLE } from '@/shared/navigation/paths';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Notice } from '@/shared/ui/Notice';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useCreateGoal } from '../api/createGoal';
import { useCycle } from '../api/readCycle';
import { useMetrics } from '../api/readMetrics';
import { useTemplates } from '../api/readTemplates';
import { useUnits } from '../api/readUnits';
import styles from './Form.module.css';
import { NewObjectiveForm } from './NewObjectiveForm';
import { useParentChoices } from './useParentChoices';

/** A new objective of a cycle, from a template or from nothing; the company carries it unless another is named. */
export function NewObjectivePage({ cycle, currency }: { cycle: string | null; currency: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { goals, choices } = useParentChoices(cycle);
  const cycleId = goals.data?.cycle?.id ?? null;
  const [kept, metrics, units] = [useCycle(cycleId), useMetrics(), useUnits()];
  const templates = useTemplates(cycleId ?? '');
  const create = useCreateGoal();
  const read = [goals, kept, metrics, templates, units];
  const failed = read.find(({ error }) => error)?.error;
  if (failed) {
    return (
      <ErrorState error={failed} retry={() => void Promise.all(read.map((one) => one.refetch()))} />
    );
  }
  if (goals.data && cycleId === null) {
    return (
      <Notice
        title={t('goals.noCycle')}
        text={t('goals.noCycleWhy')}
        action={
          <Link className={styles.link} to={NEW_CYCLE}>
            {t('goals.cycle.new')}
          </Link>
        }
      />
    );
  }
  if (!kept.data || !metrics.data || !templates.data || !units.data) {
    return <Skeleton label={t('goals.loading')} />;
  }
  const root = units.data.find(({ parent_id }) => parent_id === null);
  return (
    <NewObjectiveForm
      cycle={kept.data}
      templates={templates.data}
      metrics={metrics.data}
      choices={choices}
      currency={currency}
      owner={root ? { kind: 'unit', id: root.id, code: root.code, name: root.name } : null}
      above={<Link to={goalsPath(kept.data.id)}>{t('goals.title')}</Link>}
      error={create.error}
      pending={create.isPending || create.isSuccess}
      onSave={(body) => {
        create.mutate(body, { onSuccess: () => void navigate(goalsPath(kept.data.id)) });
      }}
    />
  );
}
