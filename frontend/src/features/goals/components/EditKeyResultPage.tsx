import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { editKeyResultPath, goalsPath, keyResultPath } from '@/shared/navigation/paths';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useCycle } from '../api/readCycle';
import { useKeyResult } from '../api/readKeyResult';
import { useMetrics } from '../api/readMetrics';
import { useNetwork } from '../api/readNetwork';
import { useSteps } from '../api/readSteps';
import { useThresholds } from '../api/readThresholds';
import { useSaveKeyResult } from '../api/useSaveKeyResult';
import { type InForm, type Resumed, resumedWith } from '../figures/inForm';
import { keptKeyResult, parentsOf } from '../figures/keptKeyResult';
import { isStepped } from '../figures/keyResultDraft';
import { EndKeyResult } from './EndKeyResult';
import { KeyResultForm } from './KeyResultForm';
import { useParentChoices } from './useParentChoices';

interface EditKeyResultPageProps {
  id: string;
  today: string;
  resumed: Resumed | null;
  /** Leaves the form for a new metric, to come back to this address. */
  onNewMetric?: ((back: string, typed: InForm) => void) | undefined;
}

/** A key result that stands: changed with a reason, withdrawn, or deleted while it has no history. */
export function EditKeyResultPage({ id, today, resumed, onNewMetric }: EditKeyResultPageProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const row = useKeyResult(id);
  const [steps, network, limits] = [useSteps(id), useNetwork(id), useThresholds(id)];
  const [cycle, metrics] = [useCycle(row.data?.cycle_id ?? null), useMetrics()];
  const { choices } = useParentChoices(row.data?.cycle_id ?? null, id);
  const save = useSaveKeyResult();
  const read = [row, steps, network, limits, cycle, metrics];
  const failed = read.find(({ error }) => error)?.error;
  if (failed) {
    return (
      <ErrorState error={failed} retry={() => void Promise.all(read.map((one) => one.refetch()))} />
    );
  }
  if (!row.data || !steps.data || !network.data || !limits.data || !cycle.data || !metrics.data) {
    return <Skeleton label={t('goals.loading')} />;
  }
  const first = keptKeyResult(row.data, parentsOf(id, network.data), steps.data);
  const { own, ...inherited } = limits.data;
  return (
    <KeyResultForm
      key={id}
      title={t('goals.keyResult.change', { title: row.data.title })}
      above={<Link to={keyResultPath(id)}>{row.data.title}</Link>}
      first={first}
      firstPace={isStepped(row.data.kind) ? null : row.data.pace_rule}
      firstThresholds={own ? inherited : null}
      inherited={inherited}
      cycle={cycle.data}
      metrics={metrics.data}
      choices={choices}
      typed={resumedWith(resumed, metrics.data, true)}
      onNewMetric={
        onNewMetric &&
        ((typed) => {
          onNewMetric(editKeyResultPath(id), typed);
        })
      }
      kept={{ byPlan: row.data.plan_id !== null }}
      error={save.error}
      pending={save.isPending || save.isSuccess}
      onSave={({ draft, reason, pace, paceChanged, thresholds }) => {
        save.mutate(
          {
            id,
            before: first,
            after: draft,
            reason,
            ...(paceChanged && { pace_rule: pace }),
            thresholds,
            hadThresholds: own,
          },
          { onSuccess: () => void navigate(goalsPath(cycle.data.id)) },
        );
      }}
      more={
        <EndKeyResult
          row={row.data}
          today={today}
          onEnd={() => void navigate(goalsPath(cycle.data.id))}
        />
      }
    />
  );
}
