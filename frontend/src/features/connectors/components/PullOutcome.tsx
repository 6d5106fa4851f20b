import { useTranslation } from 'react-i18next';
import { Progress } from '@/shared/ui/Progress';
import { usePull } from '../api/readPull';

/** How the reading goes that was just asked for, then what came of it. */
export function PullOutcome({ jobId }: { jobId: string }) {
  const { t } = useTranslation();
  const { data: job } = usePull(jobId);
  if (!job?.ended_at) {
    const counted = job !== undefined && job.total > 0;
    return (
      <Progress label={t('pulls.going')} done={job?.done ?? 0} total={counted ? job.total : null} />
    );
  }
  return (
    <p role="status">
      {job.problem
        ? job.problem.message
        : t('pulls.done', { rows: Number(job.result.rows), new: Number(job.result.new_records) })}
    </p>
  );
}
