import { useTranslation } from 'react-i18next';
import { Stair } from '../../components/Stair';
import type { DrawingProps } from '../../figures/kind';
import { length } from '../../figures/length';
import { stepsOf } from './steps';

/** The stair of a ramp, as wide as its months and a little of what comes after them. */
export function RampDrawing({ settings, value }: DrawingProps) {
  const { t } = useTranslation();
  const steps = stepsOf(settings);
  const last = steps.at(-1)?.months ?? 0;
  return (
    <Stair
      steps={steps.map(({ months, share }) => ({ from: months, height: length(share) }))}
      until={last + Math.max(1, last / 4)}
      lit={steps.findLastIndex(({ share }) => share === value)}
      foot={t('ruleNode.ramp.until', { months: last })}
      heights={steps.map(({ share }) => share)}
    />
  );
}
