import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Job } from '@/shared/api/types';
import { Progress } from '@/shared/ui/Progress';
import { jobWay } from '../figures/jobWay';
import styles from './JobTray.module.css';

const NAMED = [
  'import.check',
  'import.apply',
  'import.undo',
  'rule.backtest',
  'rule.calibration',
  'source.reconcile',
  'plan.run',
  'plan.replan',
  'plan.publish',
] as const;
type Named = (typeof NAMED)[number];

const isNamed = (kind: string): kind is Named => NAMED.some((name) => name === kind);

/** One job: how far it is, or what came of it. */
export function JobLine({ job }: { job: Job }) {
  const { t } = useTranslation();
  const kind = isNamed(job.kind) ? t(`jobs.kind.${job.kind}`) : t('jobs.kind.other');
  const way = jobWay(job);
  return (
    <li>
      <span className={styles.title}>
        {kind} · {job.title}
      </span>
      {job.state === 'queued' && <span className={styles.quiet}>{t('jobs.queued')}</span>}
      {job.state === 'running' && (
        <Progress label={kind} done={job.done} total={job.total > 0 ? job.total : null} />
      )}
      {job.problem && <span className={styles.problem}>{job.problem.message}</span>}
      {job.state === 'done' && way === null && (
        <span className={styles.quiet}>{t('jobs.done')}</span>
      )}
      {job.state === 'done' && way !== null && (
        <Link to={way} className={styles.way}>
          {t('jobs.open')}
        </Link>
      )}
    </li>
  );
}
