import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import type { PaceStep } from '../figures/paceRule';
import styles from './Form.module.css';
import { MissingShare } from './MissingShare';
import { ShareField } from './ShareField';

interface PaceStepsProps {
  steps: readonly PaceStep[];
  period: { from: string; to: string };
  onChange: (steps: readonly PaceStep[]) => void;
}

/** Steps on dates: nothing is expected between them. */
export function PaceSteps({ steps, period, onChange }: PaceStepsProps) {
  const { t } = useTranslation();
  const change = (at: number, changed: Partial<PaceStep>) => {
    onChange(steps.map((step, place) => (place === at ? { ...step, ...changed } : step)));
  };
  return (
    <>
      {steps.map((step, at) => (
        <div key={at} className={styles.line}>
          <Field
            label={t('goals.pace.stepOn', { number: at + 1 })}
            type="date"
            min={period.from}
            max={period.to}
            value={step.date}
            onChange={(event) => {
              change(at, { date: event.target.value });
            }}
          />
          <ShareField
            label={t('goals.share.percent')}
            share={step.share}
            onChange={(share) => {
              change(at, { share });
            }}
          />
          <Button
            onClick={() => {
              onChange(steps.filter((_, place) => place !== at));
            }}
          >
            {t('goals.remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button
          onClick={() => {
            onChange([...steps, { date: '', share: steps.length === 0 ? '1' : '0' }]);
          }}
        >
          {t('goals.pace.addStep')}
        </Button>
      </div>
      <MissingShare shares={steps.map(({ share }) => share)} />
    </>
  );
}
