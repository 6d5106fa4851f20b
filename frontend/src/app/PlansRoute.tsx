import { useTranslation } from 'react-i18next';
import { usePlanList } from '@/features/plans/api/readPlanList';
import { PlanList } from '@/features/plans/components/PlanList';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useSignedIn } from './useSignedIn';

/** The plans. */
export function PlansRoute() {
  const { t } = useTranslation();
  const { company } = useSignedIn();
  const { data: list, error, refetch } = usePlanList();
  if (list) return <PlanList list={list} timeZone={company.time_zone} />;
  return error ? (
    <ErrorState error={error} retry={() => void refetch()} />
  ) : (
    <Skeleton label={t('plans.reading')} />
  );
}
