import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { clonePath, cyclePath, NEW_CYCLE, newObjectivePath } from '@/shared/navigation/paths';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Notice } from '@/shared/ui/Notice';
import { Page } from '@/shared/ui/Page';
import { Select } from '@/shared/ui/Select';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useCycles } from '../api/readCycles';
import { useGoals } from '../api/readGoals';
import { GapsPanel } from './GapsPanel';
import styles from './GoalsPage.module.css';
import { ObjectiveGoals } from './ObjectiveGoals';

interface GoalsPageProps {
  wanted: string | null;
  onChoose: (cycle: string) => void;
}

/** What a cycle asks for and what is missing in it. */
export function GoalsPage({ wanted, onChoose }: GoalsPageProps) {
  const { t } = useTranslation();
  const goals = useGoals(wanted);
  const cycles = useCycles();
  const failed = goals.error ?? cycles.error;
  if (failed) {
    return (
      <ErrorState
        error={failed}
        retry={() => void Promise.all([goals.refetch(), cycles.refetch()])}
      />
    );
  }
  if (!goals.data || !cycles.data) return <Skeleton label={t('goals.loading')} />;
  const { cycle, may, objectives, gaps, people_without } = goals.data;
  if (cycle === null) {
    return (
      <Notice
        title={t('goals.noCycle')}
        text={t('goals.noCycleWhy')}
        action={
          may.cycle && (
            <Link className={styles.button} to={NEW_CYCLE}>
              {t('goals.cycle.new')}
            </Link>
          )
        }
      />
    );
  }
  return (
    <Page
      title={t('goals.title')}
      note={t('goals.count', {
        objectives: objectives.length,
        keyResults: objectives.reduce((sum, one) => sum + one.key_results.length, 0),
      })}
      actions={
        <>
          {may.goal && (
            <>
              <Link className={styles.button} to={clonePath(cycle.id)}>
                {t('goals.clone.open')}
              </Link>
              <Link
                className={`${styles.button} ${styles.primary}`}
                to={newObjectivePath(cycle.id)}
              >
                {t('goals.objective.new')}
              </Link>
            </>
          )}
        </>
      }
      {...(gaps !== null && {
        side: <GapsPanel cycle={cycle.id} gaps={gaps} people={people_without ?? 0} />,
      })}
    >
      <div className={styles.bar}>
        <Select
          label={t('goals.cycle.choose')}
          options={cycles.data.map(({ id, name }) => ({ value: id, label: name }))}
          value={cycle.id}
          onChange={onChoose}
        />
        {may.cycle && (
          <span className={styles.tools}>
            <Link to={cyclePath(cycle.id)}>{t('goals.cycle.edit')}</Link>
            <Link to={NEW_CYCLE}>{t('goals.cycle.new')}</Link>
          </span>
        )}
      </div>
      {objectives.length === 0 ? (
        <Notice
          part
          title={t('goals.empty')}
          text={t('goals.emptyWhy')}
          action={
            may.goal && (
              <Link className={styles.button} to={newObjectivePath(cycle.id)}>
                {t('goals.objective.new')}
              </Link>
            )
          }
        />
      ) : (
        objectives.map((one) => (
          <ObjectiveGoals key={one.id} objective={one} cycle={cycle.id} mayWrite={may.goal} />
        ))
      )}
    </Page>
  );
}
