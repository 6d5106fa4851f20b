import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { usePlanPage } from '@/features/plans/api/readPlanPage';
import { ComparePage } from '@/features/plans/components/ComparePage';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useSignedIn } from './useSignedIn';

/** Runs of one plan, side by side. */
export function CompareRoute() {
  const { t } = useTranslation();
  const { planId = '' } = useParams();
  const { company } = useSignedIn();
  const { data: page, error, refetch } = usePlanPage(planId);
  if (page) return <ComparePage page={page} timeZone={company.time_zone} />;
  return error ? (
    <ErrorState error={error} retry={() => void refetch()} />
  ) : (
    <Skeleton label={t('plans.reading')} />
  );
}
