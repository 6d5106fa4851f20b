import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { usePlanPage } from '@/features/plans/api/readPlanPage';
import { PlanPage } from '@/features/plans/components/PlanPage';
import { dateIn } from '@/shared/format/date';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useNow } from '@/shared/ui/useNow';
import { useSignedIn } from './useSignedIn';

/** What the page of a backtest hands over. */
interface Handed {
  offered?: ComponentProps<typeof PlanPage>['offered'];
}

/** One plan. */
export function PlanRoute() {
  const { t } = useTranslation();
  const { planId = '' } = useParams();
  const { offered } = (useLocation().state ?? {}) as Handed;
  const { company } = useSignedIn();
  const now = useNow();
  const { data: page, error, refetch } = usePlanPage(planId);
  if (page === undefined) {
    return error ? (
      <ErrorState error={error} retry={() => void refetch()} />
    ) : (
      <Skeleton label={t('plans.reading')} />
    );
  }
  return (
    <PlanPage
      key={planId}
      page={page}
      today={dateIn(now, company.time_zone)}
      timeZone={company.time_zone}
      offered={offered ?? null}
    />
  );
}
