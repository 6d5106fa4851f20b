import { useTranslation } from 'react-i18next';
import { rampPath } from '../figures/rampPath';
import type { RuleNode } from '../figures/rule';
import { type RampStep, settingsOf, withSetting } from '../figures/settings';
import { AmountCell } from './AmountCell';
import styles from './NodeCard.module.css';

interface RampStepsProps {
  node: RuleNode;
  onChange: (node: RuleNode, what: string) => void;
}

/** From so many months on, this share; drawn, and typed. */
export function RampSteps({ node, onChange }: RampStepsProps) {
  const { t } = useTranslation();
  const { steps = [] } = settingsOf(node);
  const put = (changed: readonly RampStep[], what: string) => {
    onChange(withSetting(node, 'steps', changed), what);
  };
  const last = steps.at(-1);
  return (
    <>
      <svg
        viewBox="0 0 100 40"
        preserveAspectRatio="none"
        className={styles.curve}
        aria-hidden="true"
      >
        <path d={rampPath(steps)} />
      </svg>
      <div className={styles.cells}>
        {steps.map((step, place) => (
          <div key={step.months}>
            <span>{t('planRule.factor.months', { months: step.months })}</span>
            <AmountCell
              label={t('planRule.factor.shareFrom', { months: step.months })}
              value={step.share}
              live
              allowEmpty={place > 0}
              onCommit={(share) => {
                const changed = share === '' ? [] : [{ ...step, share }];
                put(steps.toSpliced(place, 1, ...changed), `steps.${step.months}`);
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
            put([...steps, { months: last.months + 1, share: last.share }], 'more');
          }}
        >
          {t('planRule.factor.moreSteps')}
        </button>
      )}
    </>
  );
}
