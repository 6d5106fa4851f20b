import { useTranslation } from 'react-i18next';
import { Popover } from '@/shared/ui/Popover';
import { useNow } from '@/shared/ui/useNow';
import { useJobs } from '../api/readJobs';
import { isOpen, shownJobs } from '../figures/open';
import { JobFace } from './JobFace';
import { JobLine } from './JobLine';
import styles from './JobTray.module.css';

/** The reader's long work, in the bar while there is some: pages may be left meanwhile. */
export function JobTray() {
  const { t } = useTranslation();
  const { data: jobs = [] } = useJobs();
  const shown = shownJobs(jobs, useNow());
  if (shown.length === 0) return null;
  const running = shown.filter(isOpen).length;
  const failed = shown[0]?.state === 'failed';
  const ended = failed ? t('jobs.failed') : t('jobs.ended');
  return (
    <Popover
      hint={running > 0 ? t('jobs.running', { count: running }) : ended}
      face={<JobFace running={running} failed={failed} />}
    >
      <ul className={styles.jobs} aria-label={t('jobs.title')}>
        {shown.map((job) => (
          <JobLine key={job.id} job={job} />
        ))}
      </ul>
    </Popover>
  );
}
