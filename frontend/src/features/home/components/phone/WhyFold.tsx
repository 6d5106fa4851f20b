import { useTranslation } from 'react-i18next';
import type { MyKeyResult } from '@/shared/api/types';
import { measured } from '@/shared/format/measured';
import { coefficient, sixFigures } from '@/shared/format/number';
import { Notice } from '@/shared/ui/Notice';
import { useReader } from '@/shared/ui/useReader';
import { whyParts } from '@/shared/why/whyParts';
import type { WhyStep } from '@/shared/why/whySteps';
import { WhyBody } from '@/shared/why/WhyPanel';
import { Fold } from './Fold';

/** The calculation in one line, opened by a touch. */
export function WhyFold({ mine }: { mine: MyKeyResult }) {
  const { t } = useTranslation();
  const reader = useReader();
  const { key_result: card, why } = mine;
  const amount = measured(card.target, card, reader, { sign: false });
  const steps = why === null ? [] : (whyParts(why).at(-1)?.steps ?? []);
  return (
    <Fold title={t('why.title', { amount })} gist={steps.map(gistOf).filter(Boolean).join(' × ')}>
      {why === null ? (
        <Notice part title={t('why.none')} text={t('why.noneWhy')} />
      ) : (
        <WhyBody why={why} mine={mine} />
      )}
    </Fold>
  );
}

/** Amount for a unit of weight × factor × factor …; a factor of one says nothing. */
function gistOf(step: WhyStep): string | null {
  if (step.kind === 'per_weight') return sixFigures(step.value);
  if (step.kind === 'weight') return coefficient(step.level.weight);
  if (step.kind !== 'factor') return null;
  const figure = coefficient(step.factor.coefficient);
  return figure === '1.00' ? null : figure;
}
