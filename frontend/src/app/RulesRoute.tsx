import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useRuleList } from '@/features/rules/api/readRuleList';
import { useTemplates } from '@/features/rules/api/readTemplates';
import { RuleList } from '@/features/rules/components/RuleList';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useMayWriteRules } from './useMayWriteRules';
import { useSignedIn } from './useSignedIn';

/** The rules of the company. */
export function RulesRoute() {
  const { t } = useTranslation();
  const { company } = useSignedIn();
  const mayWrite = useMayWriteRules();
  const [search, setSearch] = useSearchParams();
  const archived = search.has('archived');
  const rules = useRuleList(archived);
  const templates = useTemplates();
  const error = rules.error ?? templates.error;
  if (error) return <ErrorState error={error} retry={() => void rules.refetch()} />;
  if (!rules.data || !templates.data) return <Skeleton label={t('rules.reading')} />;
  return (
    <RuleList
      rules={rules.data}
      templates={templates.data}
      timeZone={company.time_zone}
      mayWrite={mayWrite}
      archived={archived}
      onArchived={(next) => {
        setSearch(next ? { archived: '1' } : {});
      }}
    />
  );
}
