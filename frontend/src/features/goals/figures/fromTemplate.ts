import type { Schemas } from '@/shared/api/types';
import { emptyKeyResult, type KeyResultDraft } from './keyResultDraft';

type Body = Schemas['TemplateKeyResult'];
type Metrics = readonly Schemas['MetricRow'][];

/** A template's key result in the reader's language, fed by a metric of the company that counts the same. */
export function fromTemplate(
  body: Body,
  language: 'zh' | 'en',
  currency: string,
  metrics: Metrics,
): KeyResultDraft {
  const metric = body.metric_id ?? metricFor(body, metrics);
  const fed = body.source === 'metric' && metric === null;
  return {
    ...emptyKeyResult(currency),
    title: body.title[language],
    kind: body.kind,
    measure: body.measure,
    unit_label: body.unit_label[language],
    baseline: body.baseline,
    target: body.target,
    quantum: body.quantum,
    weight: body.weight,
    source: fed ? 'check_in' : body.source,
    metric_id: metric ?? '',
    steps: body.planned_steps.map(({ title, due_on, share }) => ({
      title: title[language],
      due_on,
      share,
    })),
    due_on: body.due_on ?? '',
  };
}

function metricFor(body: Body, metrics: Metrics): string | null {
  const wanted = body.metric;
  if (!wanted) return null;
  const found = metrics.find(
    (one) =>
      one.fact_kind === wanted.fact_kind &&
      one.date_kind === wanted.date_kind &&
      one.value === wanted.value,
  );
  return found?.id ?? null;
}
