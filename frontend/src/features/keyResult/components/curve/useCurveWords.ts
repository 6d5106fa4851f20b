import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { measured } from '@/shared/format/measured';
import { percent } from '@/shared/format/number';
import { useReader } from '@/shared/ui/useReader';

/** What the curve shows, in one sentence, for those who do not see it. */
export function useCurveWords({ key_result: card, outcome }: Schemas['KeyResultPage']): string {
  const { t } = useTranslation();
  const reader = useReader();
  const say = (value: string | null | undefined) =>
    value === null || value === undefined ? '–' : measured(value, card, reader);
  const words = t('keyResult.curve.words', {
    expected: say(card.expected),
    actual: say(card.actual),
    target: say(card.target),
    status: t(`pace.status.${card.status}`),
  });
  if (outcome === null) return words;
  const end = outcome.fan.at(-1);
  const lead = t('keyResult.curve.lead', {
    median: say(end?.p50),
    low: say(end?.p10),
    high: say(end?.p90),
    reaching: percent(outcome.reaching, 0),
  });
  return `${words} ${lead}`;
}
