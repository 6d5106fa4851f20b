import type { Schemas } from '@/shared/api/types';
import type { KeyResultDraft, Measure } from './keyResultDraft';

type Metric = Schemas['MetricRow'];

const MEASURE_OF: Record<Metric['value'], Measure> = {
  amount: 'money',
  count: 'count',
  distinct: 'count',
  ratio: 'percent',
};

/** Those that may be chosen: none that was archived, unless it is chosen already. */
export const offeredMetrics = (metrics: readonly Metric[], chosen: string): Metric[] =>
  metrics.filter(({ id, archived_at }) => archived_at === null || id === chosen);

/** The draft fed by a metric; while its measure is open, measured as the metric counts. */
export function chooseMetric(
  draft: KeyResultDraft,
  metric: Metric | undefined,
  measured: boolean,
): KeyResultDraft {
  if (metric === undefined) return { ...draft, metric_id: '' };
  const measure = measured ? draft.measure : MEASURE_OF[metric.value];
  return { ...draft, source: 'metric', metric_id: metric.id, measure };
}
