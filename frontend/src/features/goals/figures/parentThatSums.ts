import type { Schemas } from '@/shared/api/types';
import type { KeyResultDraft, ParentChoice } from './keyResultDraft';

type Drafted = Pick<KeyResultDraft, 'source' | 'metric_id' | 'parents'>;
type Metric = Pick<Schemas['MetricRow'], 'id' | 'value'>;

/** The parent that would add a ratio up, which ratios do not; null where there is none. */
export function parentThatSums(draft: Drafted, metrics: readonly Metric[]): ParentChoice | null {
  const isRatio =
    draft.source === 'metric' &&
    metrics.some(({ id, value }) => id === draft.metric_id && value === 'ratio');
  return (isRatio && draft.parents.find(({ sums }) => sums)) || null;
}
