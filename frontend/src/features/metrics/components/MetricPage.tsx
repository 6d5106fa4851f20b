import { type ReactNode, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { METRICS } from '@/shared/navigation/paths';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Notice } from '@/shared/ui/Notice';
import { Page } from '@/shared/ui/Page';
import { Skeleton } from '@/shared/ui/Skeleton';
import { type Metric, useMetrics } from '../api/readMetrics';
import { blank, countable, type Definition, definitionOf } from '../figures/definition';
import { MetricForm } from './MetricForm';
import { PreviewPanel } from './PreviewPanel';
import { SaveMetric } from './SaveMetric';
import { UsesOfMetric } from './UsesOfMetric';
import styles from './Metrics.module.css';

interface MetricPageProps {
  /** Null for a new one. */
  code: string | null;
  /** What a new one begins with. */
  first: Definition | null;
  today: string;
  currency: string;
  above: ReactNode;
  onSaved: (code: string) => void;
}

/** One metric: what it counts at the left, the number and the records behind it at the right, as one writes. */
export function MetricPage(props: MetricPageProps) {
  const { code, above } = props;
  const { t } = useTranslation();
  const { data, error, refetch } = useMetrics();
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) {
    return (
      <Page title={t('metrics.title')} above={above}>
        <Skeleton label={t('ui.loading')} />
      </Page>
    );
  }
  const kept = data.find((metric) => metric.code === code) ?? null;
  if (code !== null && kept === null) {
    return (
      <Notice
        title={t('metrics.gone.title')}
        text={t('metrics.gone.text')}
        action={<Link to={METRICS}>{t('metrics.gone.action')}</Link>}
      />
    );
  }
  return <Writing key={kept?.version ?? 0} {...props} metrics={data} kept={kept} />;
}

interface WritingProps extends MetricPageProps {
  metrics: readonly Metric[];
  kept: Metric | null;
}

function Writing({ kept, metrics, first, today, currency, above, onSaved }: WritingProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<Definition>(kept ? definitionOf(kept) : (first ?? blank()));
  const asked = useDeferredValue(draft);
  const side = (
    <PreviewPanel
      definition={countable(asked) ? { ...asked, name: asked.name || '…' } : null}
      kept={kept ? definitionOf(kept) : null}
      today={today}
      currency={currency}
    />
  );
  return (
    <Page title={kept?.name ?? t('metrics.newTitle')} above={above} side={side}>
      <div className={styles.form}>
        <MetricForm draft={draft} onChange={setDraft} metrics={metrics} own={kept?.code ?? null} />
        <SaveMetric draft={draft} kept={kept} onSaved={onSaved} />
        {kept && <UsesOfMetric metric={kept} today={today} />}
      </div>
    </Page>
  );
}
