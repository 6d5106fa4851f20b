import { useTranslation } from 'react-i18next';
import { Progress } from '@/shared/ui/Progress';
import { useJob } from '../api/readJob';
import styles from './JudgingPage.module.css';

/** A question that is being answered: how far that is, or why it could not be. */
export function UnderWay({ jobId }: { jobId: string | null }) {
  const { t } = useTranslation();
  const { data: job } = useJob(jobId);
  if (job?.problem) {
    return (
      <p role="alert" className={styles.problem}>
        {job.problem.message}
      </p>
    );
  }
  const total = job && job.total > 0 ? job.total : null;
  return <Progress label={t('judging.underWay')} done={job?.done ?? 0} total={total} />;
}
