import { useTranslation } from 'react-i18next';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Section } from '@/shared/ui/Section';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useCompany } from '../api/readCompany';
import { CompanyForm } from './CompanyForm';

/** The company's name and what it counts in. */
export function CompanySection() {
  const { t } = useTranslation();
  const { data, error, refetch } = useCompany();
  return (
    <Section title={t('settings.section.company')} note={data?.code}>
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : data ? (
        <CompanyForm company={data} />
      ) : (
        <Skeleton label={t('ui.loading')} />
      )}
    </Section>
  );
}
