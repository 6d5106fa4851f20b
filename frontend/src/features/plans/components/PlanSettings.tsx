import { useTranslation } from 'react-i18next';
import { decimal, divide, multiply, toPlain } from '@/shared/format/decimal';
import { Checkbox } from '@/shared/ui/Checkbox';
import { Field } from '@/shared/ui/Field';
import { Select } from '@/shared/ui/Select';
import type { PlanDraft } from '../figures/draft';
import type { PlanTree } from '../figures/tree';
import { withNode, withUnitWeights } from '../figures/edits';
import { settingsOf, withSetting } from '../figures/settings';
import { splitOf } from '../figures/sides';
import { unitLevels, unitWeightsOf, weightAt, withWeightAt } from '../figures/units';
import { AmountCell } from './AmountCell';
import styles from './PlanSettings.module.css';

interface PlanSettingsProps {
  draft: PlanDraft;
  tree: PlanTree;
  onEdit: (draft: PlanDraft, what: string) => void;
}

const WEIGHTS = ['members', 'product', 'own'] as const;
const HUNDRED = decimal('100');
const asPercent = (rate: string | undefined) =>
  rate === undefined ? '' : toPlain(multiply(decimal(rate), HUNDRED));
const asRate = (percent: string) =>
  percent === '' ? undefined : toPlain(divide(decimal(percent), HUNDRED, 9));

/** How units weigh and the second target, which the rule says, and what the plan says besides. */
export function PlanSettings({ draft, tree, onEdit }: PlanSettingsProps) {
  const { t } = useTranslation();
  const { parameters, body } = draft;
  const levels = unitLevels(tree);
  const weights = unitWeightsOf(body);
  const split = splitOf(body);
  const put = (changes: Partial<typeof parameters>, what: string) => {
    onEdit({ ...draft, parameters: { ...parameters, ...changes } }, what);
  };
  return (
    <details className={styles.settings}>
      <summary>{t('planRule.settings.title')}</summary>
      <div className={styles.fields}>
        <Field
          label={t('planRule.settings.attributesOn')}
          type="date"
          value={draft.attributesOn}
          onChange={(event) => {
            if (event.target.value) onEdit({ ...draft, attributesOn: event.target.value }, 'on');
          }}
        />
        {levels.map((units, level) => (
          <Select
            key={level}
            label={t('planRule.settings.weight', { level: level + 1, first: units[0]?.name ?? '' })}
            options={WEIGHTS.map((value) => ({
              value,
              label: t(`planRule.settings.weights.${value}`),
            }))}
            value={weightAt(weights, level)}
            onChange={(mode) => {
              const modes = withWeightAt(weights, level, mode, levels.length);
              onEdit({ ...draft, body: withUnitWeights(body, modes) }, `weights.${level}`);
            }}
          />
        ))}
        {split && (
          <div className={styles.rate}>
            <span>{t('planRule.settings.over')}</span>
            <AmountCell
              label={t('planRule.settings.over')}
              value={asPercent(settingsOf(split).over_assignment)}
              onCommit={(percent) => {
                const rated = withSetting(split, 'over_assignment', asRate(percent));
                onEdit({ ...draft, body: withNode(body, rated) }, 'over');
              }}
            />
            <span>%</span>
          </div>
        )}
        <Checkbox
          label={t('planRule.settings.heads')}
          checked={parameters.heads_carry}
          onChange={(heads_carry) => {
            put({ heads_carry }, 'heads');
          }}
        />
        <Checkbox
          label={t('planRule.settings.skipEmpty')}
          checked={parameters.empty_units === 'skip'}
          onChange={(skip) => {
            put({ empty_units: skip ? 'skip' : 'error' }, 'empty');
          }}
        />
      </div>
    </details>
  );
}
