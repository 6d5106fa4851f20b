import { useTranslation } from 'react-i18next';
import { useKindName } from '@/shared/i18n/useKindName';
import type { Metric } from '../api/readMetrics';
import type { Condition, Definition } from '../figures/definition';
import { useFieldName } from './useFieldName';

/** What a metric counts, in one sentence. */
export function useSentence(metrics: readonly Metric[]): (metric: Definition | Metric) => string {
  const { t } = useTranslation();
  const [field, kind] = [useFieldName(), useKindName()];
  const nameOf = (id: string | null | undefined) =>
    metrics.find((one) => one.id === id)?.name ?? '…';
  const said = ({ field: name, test, values }: Required<Condition>) =>
    t(`metrics.said.${test}`, { field: field(name), values: values.join(t('metrics.or')) });
  return (metric) => {
    if (metric.value === 'ratio' || metric.fact_kind === '' || metric.date_kind === '') {
      const parts = { numerator: nameOf(metric.numerator_id), by: nameOf(metric.denominator_id) };
      return t('metrics.said.ratio', parts);
    }
    const counted = t(`metrics.said.${metric.value}`, {
      date: t(`metrics.date.${metric.date_kind}`),
      kind: kind(metric.fact_kind),
      of: metric.distinct_of ? field(metric.distinct_of) : '',
    });
    const conditions = metric.where.map(said);
    const by = metric.by === 'territory' ? [t('metrics.said.territory')] : [];
    return [counted, ...conditions, ...by].join(t('metrics.and'));
  };
}
