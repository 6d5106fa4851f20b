import { useTranslation } from 'react-i18next';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Section } from '@/shared/ui/Section';
import { Skeleton } from '@/shared/ui/Skeleton';
import { useCompany } from '../api/readCompany';
import { WordsForm } from './WordsForm';

/** What the company calls the product's terms. */
export function WordsSection() {
  const { t } = useTranslation();
  const { data, error, refetch } = useCompany();
  return (
    <Section title={t('settings.section.words')} note={t('settings.words.note')}>
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : data ? (
        <WordsForm words={data.words} />
      ) : (
        <Skeleton label={t('ui.loading')} />
      )}
    </Section>
  );
}
