import { useTranslation } from 'react-i18next';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Notice } from '@/shared/ui/Notice';
import { Section } from '@/shared/ui/Section';
import { Skeleton } from '@/shared/ui/Skeleton';
import { StatusShape } from '@/shared/ui/StatusShape';
import { useRates } from '../api/readRates';
import { AddRate } from './AddRate';
import styles from './Rates.module.css';
import { RatesFile } from './RatesFile';
import { RatesTable } from './RatesTable';

/** What other currencies are worth: by these rates amounts of records are converted, each at its own date. */
export function RatesPage({ today }: { today: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useRates();
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton label={t('ui.loading')} />;
  const [missing] = data.missing;
  return (
    <>
      <p className={styles.lead}>{t('rates.lead', { currency: data.currency })}</p>
      {data.missing.length > 0 && (
        <ul className={styles.missing} aria-label={t('rates.missing.title')}>
          {data.missing.map(({ currency, since, records }) => (
            <li key={currency}>
              <StatusShape status="watch" />{' '}
              {t('rates.missing.one', { currency, date: since, count: records })}
            </li>
          ))}
        </ul>
      )}
      <Section title={t('rates.add')} note={t('rates.addNote', { currency: data.currency })}>
        <AddRate
          key={missing?.currency ?? ''}
          home={data.currency}
          first={missing ?? { currency: '', since: today }}
        />
      </Section>
      <Section title={t('rates.file')} note={t('rates.fileNote')}>
        <RatesFile />
      </Section>
      <Section title={t('rates.title')}>
        {data.items.length === 0 ? (
          <Notice part title={t('rates.none.title')} text={t('rates.none.text')} />
        ) : (
          <RatesTable rates={data.items} home={data.currency} />
        )}
      </Section>
    </>
  );
}
