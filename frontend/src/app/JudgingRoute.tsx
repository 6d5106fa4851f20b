import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useJudged } from '@/features/judging/api/readJudged';
import { JudgingPage } from '@/features/judging/components/JudgingPage';
import { withProposals } from '@/features/judging/figures/withProposals';
import { usePlanPage } from '@/features/plans/api/readPlanPage';
import { planPath } from '@/shared/navigation/paths';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Skeleton } from '@/shared/ui/Skeleton';

/** A plan's rule held against past periods. */
export function JudgingRoute() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { planId = '' } = useParams();
  const page = usePlanPage(planId);
  const judged = useJudged(planId);
  if (page.data && judged.data) {
    const { plan, body } = page.data;
    return (
      <JudgingPage
        plan={{ id: plan.id, name: plan.name, body }}
        judged={judged.data}
        onDraft={(findings) => {
          void navigate(planPath(plan.id), {
            state: { offered: withProposals(body, findings) },
          });
        }}
      />
    );
  }
  const broken = page.error ? page : judged.error ? judged : null;
  return broken?.error ? (
    <ErrorState error={broken.error} retry={() => void broken.refetch()} />
  ) : (
    <Skeleton label={t('judging.reading')} />
  );
}
