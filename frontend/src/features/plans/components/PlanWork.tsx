import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { Progress } from '@/shared/ui/Progress';
import { StatusShape } from '@/shared/ui/StatusShape';
import { When } from '@/shared/ui/When';
import styles from './PlanWork.module.css';
import { useWatched } from './useWatched';
import { WorkDone } from './WorkDone';

interface PlanWorkProps {
  work: Schemas['PlanWork'] | null;
  timeZone: string;
  /** What is not saved would be left behind: a run is offered then, not opened. */
  unsaved?: boolean;
  onRun?: (runId: string) => void;
}

/** A plan that is run or published in the background: that it is, then what came of it. */
export function PlanWork({ work: told, timeZone, unsaved = false, onRun }: PlanWorkProps) {
  const { t } = useTranslation();
  const { work, job } = useWatched(told);
  if (work === null) return null;
  if (job?.problem) {
    return (
      <p role="alert" className={styles.work}>
        <StatusShape status="behind" />
        {job.problem.message}
      </p>
    );
  }
  if (job?.state === 'done') return <WorkDone job={job} unsaved={unsaved} onRun={onRun} />;
  return (
    <div role="status" className={styles.work}>
      <Progress label={t(`planWork.${work.kind}`)} done={0} total={null} />
      <span className={styles.quiet}>
        <When at={work.asked_at} zone={timeZone} />
        {' · '}
        {work.job_id === null ? t('planWork.other', { name: work.by ?? '–' }) : t('planWork.mine')}
      </span>
    </div>
  );
}
