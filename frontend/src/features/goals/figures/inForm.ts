import type { Schemas } from '@/shared/api/types';
import type { ThresholdsDraft } from '../api/useSaveKeyResult';
import { chooseMetric } from './chooseMetric';
import type { KeyResultDraft } from './keyResultDraft';
import type { PaceDraft } from './paceRule';

/** Everything that was typed into the form of a key result, to go on with after another page. */
export interface InForm {
  draft: KeyResultDraft;
  pace: PaceDraft | null;
  thresholds: ThresholdsDraft | null;
  reason: string;
}

/** A form that was left to make a metric, and the code of that metric once it is made. */
export interface Resumed {
  typed: InForm;
  metric: string | null;
}

/** What was typed, with the metric that was made meanwhile chosen. */
export function resumedWith(
  resumed: Resumed | null,
  metrics: readonly Schemas['MetricRow'][],
  measured: boolean,
): InForm | null {
  if (resumed === null) return null;
  const made = metrics.find(({ code }) => code === resumed.metric);
  const { typed } = resumed;
  return made ? { ...typed, draft: chooseMetric(typed.draft, made, measured) } : typed;
}
