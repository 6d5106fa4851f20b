import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/shared/api/types';
import { dateIn, timeIn } from '@/shared/format/date';
import { planPath } from '@/shared/navigation/paths';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Page } from '@/shared/ui/Page';
import { Select } from '@/shared/ui/Select';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useChanges } from '../api/readChanges';
import { placesOf } from '../figures/written';
import { ApprovalNote } from './ApprovalNote';
import { ChangesTable } from './ChangesTable';
import { Effect } from './Effect';
import { FateCounts } from './FateCounts';
import { PlanWork } from './PlanWork';
import { RestoredFrom } from './RestoredFrom';
import { RunActions } from './RunActions';
import styles from './RunPage.module.css';

interface RunPageProps {
  page: Schemas['PlanPage'];
  run: Schemas['RunRow'];
  timeZone: string;
}

type Fate = Schemas['ChangeRow']['fate'];
const IN_FORCE = '';

/** A run before it is published: who gains, who loses, by how much and why. */
export function RunPage({ page, run, timeZone }: RunPageProps) {
  const { t } = useTranslation();
  const [against, setAgainst] = useState(IN_FORCE);
  const [fate, setFate] = useState<Fate | null>(null);
  const changes = useChanges(page.plan.id, run.id, against === IN_FORCE ? null : against);
  const others = page.runs.filter(({ id }) => id !== run.id);
  const people = changes.data?.filter(({ is_person }) => is_person);
  const approval = page.approvals.find(({ run_id }) => run_id === run.id);
  const needed = page.approval_needed && page.plan.in_force?.id !== run.id;
  const shownInstant = (at: string) =>
    `${dateIn(new Date(at), timeZone)} ${timeIn(new Date(at), timeZone)}`;
  return (
    <Page
      above={<Link to={planPath(page.plan.id)}>{page.plan.name}</Link>}
      title={run.name === '' ? t(`plans.run.title.${run.mode}`) : run.name}
      note={t('plans.run.note', { effective: run.effective, amount: run.amount })}
      actions={
        <RunActions
          page={page}
          run={run}
          approval={approval}
          needed={needed}
          people={people ?? []}
        />
      }
    >
      <PlanWork work={page.work?.kind === 'plan.publish' ? page.work : null} timeZone={timeZone} />
      <ApprovalNote needed={needed} approval={approval} timeZone={timeZone} />
      <RestoredFrom page={page} run={run} timeZone={timeZone} />
      {run.note !== '' && <p className={styles.effect}>{run.note}</p>}
      <div className={styles.tools}>
        <Select
          label={t('plans.run.against')}
          options={[
            { value: IN_FORCE, label: t('plans.run.inForce') },
            ...others.map(({ id, at, name, rule_version: version }) => ({
              value: id,
              label: `${name} ${t('plans.run.other', { at: shownInstant(at), version })}`.trim(),
            })),
          ]}
          value={against}
          onChange={setAgainst}
        />
      </div>
      <Effect effect={run.totals.effect} />
      {changes.error && <ErrorState error={changes.error} retry={() => void changes.refetch()} />}
      {changes.isPending && <Skeleton label={t('plans.reading')} />}
      {people && (
        <>
          <FateCounts people={people} chosen={fate} onChoose={setFate} />
          <ChangesTable
            changes={changes.data ?? []}
            fate={fate}
            places={placesOf(page.plan.key_result, page.quantum)}
          />
        </>
      )}
    </Page>
  );
}
