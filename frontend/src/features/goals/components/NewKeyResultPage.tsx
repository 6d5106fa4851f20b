import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Schemas } from '@/shared/api/types';
import { goalsPath, newKeyResultPath, newObjectivePath } from '@/shared/navigation/paths';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Notice } from '@/shared/ui/Notice';
import { Select } from '@/shared/ui/Select';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useCreateKeyResult } from '../api/createKeyResult';
import { useCycle } from '../api/readCycle';
import { useMetrics } from '../api/readMetrics';
import { usePerson } from '../api/readPerson';
import { type InForm, type Resumed, resumedWith } from '../figures/inForm';
import { bodyOfKeyResult, emptyKeyResult, type OwnerChoice } from '../figures/keyResultDraft';
import styles from './Form.module.css';
import { KeyResultForm } from './KeyResultForm';
import { useParentChoices } from './useParentChoices';

interface NewKeyResultPageProps {
  cycle: string | null;
  objective: string | null;
  /** Who is to carry it. */
  person: string | null;
  currency: string;
  resumed: Resumed | null;
  /** Leaves the form for a new metric, to come back to this address. */
  onNewMetric?: ((back: string, typed: InForm) => void) | undefined;
}

const USUAL = { watch: '5', behind: '15', ahead: '5' };

/** A new key result of an objective. */
export function NewKeyResultPage(props: NewKeyResultPageProps) {
  const { cycle, objective, person, currency, resumed, onNewMetric } = props;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { goals, objectives, choices } = useParentChoices(cycle);
  const [chosen, setChosen] = useState(objective ?? '');
  const cycleId = goals.data?.cycle?.id ?? null;
  const [kept, metrics, owner] = [useCycle(cycleId), useMetrics(), usePerson(person)];
  const create = useCreateKeyResult();
  const failed = goals.error ?? kept.error ?? metrics.error ?? owner.error;
  if (failed) {
    return (
      <ErrorState
        error={failed}
        retry={() => void Promise.all([goals, kept, metrics, owner].map((one) => one.refetch()))}
      />
    );
  }
  if (goals.data && objectives.length === 0) {
    return (
      <Notice
        title={t('goals.keyResult.noObjective')}
        text={t('goals.keyResult.noObjectiveWhy')}
        action={
          <Link className={styles.link} to={newObjectivePath(cycleId)}>
            {t('goals.objective.new')}
          </Link>
        }
      />
    );
  }
  if (!kept.data || !metrics.data || (person !== null && !owner.data))
    return <Skeleton label={t('goals.loading')} />;
  const objectiveId = chosen || (objectives[0]?.id ?? '');
  return (
    <KeyResultForm
      title={t('goals.keyResult.new')}
      above={<Link to={goalsPath(kept.data.id)}>{`${t('goals.title')} · ${kept.data.name}`}</Link>}
      first={{ ...emptyKeyResult(currency), owner: owner.data ? personChoice(owner.data) : null }}
      firstPace={null}
      firstThresholds={null}
      inherited={USUAL}
      cycle={kept.data}
      metrics={metrics.data}
      choices={choices}
      typed={resumedWith(resumed, metrics.data, false)}
      onNewMetric={
        onNewMetric &&
        ((typed) => {
          onNewMetric(newKeyResultPath(kept.data.id, objectiveId, person), typed);
        })
      }
      error={create.error}
      pending={create.isPending || create.isSuccess}
      head={
        <Select
          label={t('goals.keyResult.of')}
          options={objectives.map(({ id, title }) => ({ value: id, label: title }))}
          value={objectiveId}
          onChange={setChosen}
        />
      }
      onSave={({ draft, pace, thresholds }) => {
        const body = bodyOfKeyResult(draft);
        create.mutate(
          { ...body, objective_id: objectiveId, pace_rule: pace, thresholds },
          { onSuccess: () => void navigate(goalsPath(kept.data.id)) },
        );
      }}
    />
  );
}

const personChoice = ({ person }: Schemas['PersonFull']): OwnerChoice => ({
  kind: 'person',
  id: person.id,
  code: person.number,
  name: person.name,
});
