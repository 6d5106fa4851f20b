import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { usePlanPage } from '@/features/plans/api/readPlanPage';
import { useRun } from '@/features/plans/api/readRun';
import { RunPage } from '@/features/plans/components/RunPage';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useSignedIn } from './useSignedIn';

/** One run of a plan, to be looked at and published. */
export function PlanRunRoute() {
  const { t } = useTranslation();
  const { planId = '', runId = '' } = useParams();
  const { company } = useSignedIn();
  const page = usePlanPage(planId);
  const run = useRun(planId, runId);
  if (page.data && run.data)
    return <RunPage page={page.data} run={run.data} timeZone={company.time_zone} />;
  const broken = page.error ? page : run.error ? run : null;
  return broken?.error ? (
    <ErrorState error={broken.error} retry={() => void broken.refetch()} />
  ) : (
    <Skeleton label={t('plans.reading')} />
  );
}
