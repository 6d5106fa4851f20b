import { useTranslation } from 'react-i18next';
import { rampPath } from '../figures/rampPath';
import type { Ramp, RampStep } from '../figures/rule';
import { AmountCell } from './AmountCell';
import styles from './FactorCard.module.css';

interface RampStepsProps {
  factor: Ramp;
  onChange: (factor: Ramp, what: string) => void;
}

/** From so many months on, this share; drawn, and typed. */
export function RampSteps({ factor, onChange }: RampStepsProps) {
  const { t } = useTranslation();
  const put = (steps: readonly RampStep[], what: string) => {
    onChange({ ...factor, steps }, what);
  };
  const last = factor.steps.at(-1);
  return (
    <>
      <svg
        viewBox="0 0 100 40"
        preserveAspectRatio="none"
        className={styles.curve}
        aria-hidden="true"
      >
        <path d={rampPath(factor.steps)} />
      </svg>
      <div className={styles.cells}>
        {factor.steps.map((step, place) => (
          <div key={step.months}>
            <span>{t('planRule.factor.months', { months: step.months })}</span>
            <AmountCell
              label={t('planRule.factor.shareFrom', { months: step.months })}
              value={step.share}
              live
              allowEmpty={place > 0}
              onCommit={(share) => {
                const changed = share === '' ? [] : [{ ...step, share }];
                put(factor.steps.toSpliced(place, 1, ...changed), `steps.${step.months}`);
              }}
            />
          </div>
        ))}
      </div>
      {last && (
        <button
          type="button"
          className={styles.more}
          onClick={() => {
            put([...factor.steps, { months: last.months + 1, share: last.share }], 'more');
          }}
        >
          {t('planRule.factor.moreSteps')}
        </button>
      )}
    </>
  );
}
