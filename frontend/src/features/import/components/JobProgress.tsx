import { useTranslation } from 'react-i18next';
import { Progress } from '@/shared/ui/Progress';
import { useJob } from '../api/readJob';

/** The job that works on this file; the page may be left meanwhile. */
export function JobProgress({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data: job } = useJob(id);
  const counted = job !== undefined && job.state === 'running' && job.total > 0;
  return (
    <div role="status">
      <p>{t('imports.job.work')}</p>
      <Progress
        label={t('imports.job.label')}
        done={job?.done ?? 0}
        total={counted ? job.total : null}
      />
    </div>
  );
}
