import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { usePlanList } from '@/features/plans/api/readPlanList';
import { useAttributes } from '@/features/rules/api/readAttributes';
import { useTemplates } from '@/features/rules/api/readTemplates';
import { RuleEditor } from '@/features/rules/components/RuleEditor';
import { TemplateList } from '@/features/rules/components/TemplateList';
import { EMPTY, graphOf } from '@/features/rules/figures/graph';
import { rulePath } from '@/shared/navigation/paths';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Section } from '@/shared/ui/Section';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useMayWriteRules } from './useMayWriteRules';
import { useSignedIn } from './useSignedIn';

/** A rule that is not kept yet: an empty canvas, or a template. */
export function NewRuleRoute() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { company } = useSignedIn();
  const mayWrite = useMayWriteRules();
  const attributes = useAttributes();
  const plans = usePlanList();
  const templates = useTemplates();
  const error = attributes.error ?? plans.error ?? templates.error;
  if (error) return <ErrorState error={error} retry={() => void attributes.refetch()} />;
  if (!attributes.data || !plans.data || !templates.data)
    return <Skeleton label={t('rules.reading')} />;
  const template = templates.data.find(({ code }) => code === search.get('template'));
  return (
    <RuleEditor
      key={template?.code ?? ''}
      opened={template ? graphOf(template.body) : EMPTY}
      name=""
      note={null}
      latest={null}
      template={template?.code ?? null}
      plan={search.get('plan')}
      plans={plans.data.plans}
      attributes={attributes.data}
      timeZone={company.time_zone}
      mayWrite={mayWrite}
      begin={
        <Section title={t('rules.list.begin')}>
          <TemplateList templates={templates.data} />
        </Section>
      }
      onSaved={(rule) => void navigate(rulePath(rule, search.get('plan')), { replace: true })}
    />
  );
}
