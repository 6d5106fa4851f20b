import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { usePlanList } from '@/features/plans/api/readPlanList';
import { useAttributes } from '@/features/rules/api/readAttributes';
import { usePlanGraph } from '@/features/rules/api/readPlanGraph';
import { useRule } from '@/features/rules/api/readRule';
import { RuleEditor } from '@/features/rules/components/RuleEditor';
import { EMPTY, graphOf } from '@/features/rules/figures/graph';
import { usingPlan } from '@/features/rules/figures/usingPlan';
import { rulePath } from '@/shared/navigation/paths';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useMayWriteRules } from './useMayWriteRules';
import { useSignedIn } from './useSignedIn';

/** One rule, for everybody in the company or for those who take part in the plan that it was opened from. */
export function RuleRoute() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { ruleId = '' } = useParams();
  const [search] = useSearchParams();
  const plan = search.get('plan');
  const { company } = useSignedIn();
  const mayWrite = useMayWriteRules();
  const attributes = useAttributes();
  const plans = usePlanList();
  const rule = useRule(ruleId);
  const using = usingPlan(rule.data, plan);
  const inPlan = usePlanGraph(using);
  const error = attributes.error ?? plans.error ?? rule.error ?? inPlan.error;
  if (error) return <ErrorState error={error} retry={() => void rule.refetch()} />;
  if (!attributes.data || !plans.data || !rule.data || inPlan.isLoading)
    return <Skeleton label={t('rules.reading')} />;
  const { note, latest } = rule.data;
  const graph = inPlan.data ?? rule.data.graph;
  return (
    <RuleEditor
      key={ruleId}
      opened={graph ? graphOf(graph) : EMPTY}
      name={note.name}
      note={note}
      latest={latest}
      template={null}
      plan={plan}
      plans={plans.data.plans}
      attributes={attributes.data}
      timeZone={company.time_zone}
      mayWrite={mayWrite}
      onSaved={(saved) => void navigate(rulePath(saved, plan), { replace: true })}
    />
  );
}
