import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { usePlanChoices } from '@/features/plans/api/readPlanChoices';
import { NewPlan } from '@/features/plans/components/NewPlan';
import { planPath } from '@/shared/navigation/paths';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Skeleton } from '@/shared/ui/Skeleton';

/** A new plan; `?kr=` names the key result that it is to share out. */
export function NewPlanRoute() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { data: choices, error, refetch } = usePlanChoices();
  if (choices === undefined) {
    return error ? (
      <ErrorState error={error} retry={() => void refetch()} />
    ) : (
      <Skeleton label={t('plans.reading')} />
    );
  }
  return (
    <NewPlan
      choices={choices}
      keyResult={search.get('kr')}
      onMade={(planId) => void navigate(planPath(planId))}
    />
  );
}
