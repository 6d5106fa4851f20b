import { useTranslation } from 'react-i18next';
import { Progress } from '@/shared/ui/Progress';
import { usePull } from '../api/readPull';

/** How far the comparison is; it goes on where the page is left. Its failure, if it failed. */
export function ReconcileProgress({ jobId }: { jobId: string }) {
  const { t } = useTranslation();
  const { data: job } = usePull(jobId);
  if (job?.problem) return <p role="alert">{job.problem.message}</p>;
  const counted = job !== undefined && job.total > 0;
  return (
    <Progress
      label={t('reconcile.going')}
      done={job?.done ?? 0}
      total={counted ? job.total : null}
    />
  );
}
