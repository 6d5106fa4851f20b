import { useTranslation } from 'react-i18next';
import { useNameOf } from '@/shared/i18n/useNameOf';
import { metricPath } from '@/shared/navigation/paths';
import type { Column } from '@/shared/ui/table/column';
import { DataTable } from '@/shared/ui/table/DataTable';
import type { Metric } from '../api/readMetrics';
import { useValues } from '../api/readValues';
import { quarterOf } from '../figures/period';
import { MetricFigure } from './MetricFigure';
import styles from './Metrics.module.css';
import { useSentence } from './useSentence';

interface MetricsTableProps {
  rows: readonly Metric[];
  /** All of them: a ratio names two others. */
  metrics: readonly Metric[];
  today: string;
  currency: string;
}

/** Metrics, each with what it counts in words. */
export function MetricsTable({ rows, metrics, today, currency }: MetricsTableProps) {
  const { t } = useTranslation();
  const [sentence, read] = [useSentence(metrics), useNameOf()];
  const { since, last } = quarterOf(today);
  const values = useValues(since, last);
  const found = new Map(values.data?.map(({ metric_id, value }) => [metric_id, value]));
  const columns: Column<Metric>[] = [
    {
      key: 'name',
      title: t('metrics.column.name'),
      cell: read,
      compare: (a, b) => a.name.localeCompare(b.name),
      card: 'head',
    },
    {
      key: 'counts',
      title: t('metrics.column.counts'),
      cell: (metric) => <span className={styles.sentence}>{sentence(metric)}</span>,
    },
    {
      key: 'used',
      title: t('metrics.column.used'),
      align: 'end',
      cell: ({ key_results, ratios }) =>
        ratios > 0
          ? t('metrics.usedByRatios', { count: key_results, ratios })
          : t('metrics.used', { count: key_results }),
      compare: (a, b) => a.key_results - b.key_results,
    },
    {
      key: 'value',
      title: t('metrics.column.value'),
      align: 'end',
      card: 'figure',
      cell: (metric) => (
        <MetricFigure kind={metric.value} value={found.get(metric.id)} currency={currency} />
      ),
    },
  ];
  return (
    <DataTable
      label={t('metrics.title')}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      pathOf={({ code }) => metricPath(code)}
      firstOrder={{ key: 'used', down: true }}
    />
  );
}
