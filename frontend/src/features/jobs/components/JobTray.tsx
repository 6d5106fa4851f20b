import { useTranslation } from 'react-i18next';
import { Popover } from '@/shared/ui/Popover';
import { StatusShape } from '@/shared/ui/StatusShape';
import { useNow } from '@/shared/ui/useNow';
import { useJobs } from '../api/readJobs';
import { isOpen, shownJobs } from '../figures/open';
import { JobLine } from './JobLine';
import styles from './JobTray.module.css';

/** The reader's long work, in the bar while there is some: pages may be left meanwhile. */
export function JobTray() {
  const { t } = useTranslation();
  const { data: jobs = [] } = useJobs();
  const shown = shownJobs(jobs, useNow());
  if (shown.length === 0) return null;
  const running = shown.filter(isOpen).length;
  const failed = running === 0 && shown[0]?.state === 'failed';
  const face = running > 0 ? t('jobs.running', { count: running }) : t('jobs.ended');
  return (
    <Popover
      hint={t('jobs.title')}
      face={
        <span className={styles.face}>
          <StatusShape status={failed ? 'behind' : running > 0 ? 'stale' : 'on_track'} />
          {failed ? t('jobs.failed') : face}
        </span>
      }
    >
      <ul className={styles.jobs}>
        {shown.map((job) => (
          <JobLine key={job.id} job={job} />
        ))}
      </ul>
    </Popover>
  );
}
