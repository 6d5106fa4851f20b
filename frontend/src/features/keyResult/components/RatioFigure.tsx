import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { useNameOf } from '@/shared/i18n/useNameOf';
import { Value } from '@/shared/ui/Value';
import { measuredOf } from '../figures/measuredOf';
import { Figure } from './Figure';

type Side = Schemas['RatioSide'];

interface RatioFigureProps {
  numerator: Side;
  denominator: Side;
  currency: string;
}

/** Of what a ratio is made: what it counts over what it divides by. */
export function RatioFigure({ numerator, denominator, currency }: RatioFigureProps) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const called = ({ name }: Side) => nameOf({ name: name.zh, name_en: name.en });
  const worth = ({ counts, value }: Side) => (
    <Value value={value} of={measuredOf(counts, currency)} />
  );
  return (
    <Figure
      name={t('keyResult.figures.ratio', { above: called(numerator), below: called(denominator) })}
      value={
        <>
          {worth(numerator)} ÷ {worth(denominator)}
        </>
      }
    />
  );
}
