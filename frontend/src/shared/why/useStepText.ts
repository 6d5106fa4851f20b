import { useTranslation } from 'react-i18next';
import type { Factor } from '@/shared/api/types';
import { type Decimal, decimal, round } from '@/shared/format/decimal';
import { coefficient, grouped } from '@/shared/format/number';
import { useLanguage } from '@/shared/i18n/useLanguage';
import type { WhyStep } from './whySteps';

interface StepText {
  name: string;
  source?: string;
}

interface Around {
  quantum: string;
  alone: boolean;
  mine: boolean;
}

const figure = (value: Decimal): string => grouped(value, { trim: true });

/** A step in words, and where its coefficient came from. */
export function useStepText(step: WhyStep, { quantum, alone, mine }: Around): StepText {
  const { t } = useTranslation();
  const { read } = useLanguage();
  switch (step.kind) {
    case 'parent':
      return { name: t('why.step.parent', { parent: step.level.parent.name }) };
    case 'shared':
      return {
        name: alone
          ? t('why.step.sharedFlat')
          : t('why.step.shared', { count: step.level.siblings }),
      };
    case 'per_weight':
      return {
        name: t('why.step.per_weight'),
        // After a re-plan it is no whole number of the quantum: two places, as everywhere.
        source: `${figure(round(decimal(step.level.shared), 2))} ÷ ${coefficient(step.level.siblings_weight)}`,
      };
    case 'factor':
      return {
        name: read(step.factor.name),
        source: [inputOf(step.factor), read(step.factor.source)].filter(Boolean).join(' · '),
      };
    case 'weight':
      return {
        name: t('why.step.weight', { owner: step.level.owner.name }),
        source: factorsOf(
          step.level.factors.map((f) => `${read(f.name)} ${coefficient(f.coefficient)}`),
        ),
      };
    case 'bound':
      return { name: t(`why.step.bound.${step.level.bound}`) };
    case 'rounding':
      return { name: t('why.step.rounding', { quantum: figure(decimal(quantum)) }) };
    case 'amount':
      return {
        name:
          mine && step.level.owner.kind === 'person'
            ? t('why.step.amount')
            : t('why.step.amountOf', { owner: step.level.owner.name }),
      };
    default:
      return { name: t(`why.step.${step.kind}`) };
  }
}

const factorsOf = (factors: string[]): string => factors.join(' × ');

/** What a coefficient was read from, unless that is the coefficient itself. */
const inputOf = ({ input, coefficient: value }: Factor): string | null =>
  input !== null && input !== value ? input : null;
