import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { NEW_METRIC } from '@/shared/navigation/paths';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Notice } from '@/shared/ui/Notice';
import { Page } from '@/shared/ui/Page';
import { Section } from '@/shared/ui/Section';
import { Skeleton } from '@/shared/ui/Skeleton';
import button from '@/shared/ui/Button.module.css';
import { useMetrics } from '../api/readMetrics';
import { FreshAttributes } from './FreshAttributes';
import styles from './Metrics.module.css';
import { MetricsTable } from './MetricsTable';
import { Starters } from './Starters';
import { Territories } from './Territories';

interface MetricsPageProps {
  today: string;
  currency: string;
}

/** Which facts count for which key results: every metric in words, what uses it, and what it adds up to. */
export function MetricsPage({ today, currency }: MetricsPageProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useMetrics();
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  const [used, archived] = [
    data?.filter(({ archived_at }) => archived_at === null) ?? [],
    data?.filter(({ archived_at }) => archived_at !== null) ?? [],
  ];
  const make = (
    <Link to={NEW_METRIC} className={`${button.button} ${button.primary}`}>
      {t('metrics.new')}
    </Link>
  );
  return (
    <Page title={t('metrics.title')} actions={make}>
      <p className={styles.lead}>{t('metrics.lead')}</p>
      {!data && <Skeleton label={t('ui.loading')} />}
      {data && used.length === 0 && (
        <Notice part title={t('metrics.none.title')} text={t('metrics.none.text')} />
      )}
      {used.length > 0 && (
        <MetricsTable rows={used} metrics={data ?? []} today={today} currency={currency} />
      )}
      <div className={styles.gap} />
      {data && <Starters metrics={data} />}
      {archived.length > 0 && (
        <Section title={t('metrics.archived')} note={t('metrics.archivedNote')}>
          <MetricsTable rows={archived} metrics={data ?? []} today={today} currency={currency} />
        </Section>
      )}
      <FreshAttributes metrics={data ?? []} />
      <Territories />
    </Page>
  );
}
