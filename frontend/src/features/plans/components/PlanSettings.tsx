import { useTranslation } from 'react-i18next';
import { decimal, divide, multiply, toPlain } from '@/shared/format/decimal';
import { Checkbox } from '@/shared/ui/Checkbox';
import { Field } from '@/shared/ui/Field';
import { Select } from '@/shared/ui/Select';
import type { PlanDraft } from '../figures/draft';
import type { PlanTree } from '../figures/tree';
import { unitLevels, weightAt, withWeightAt } from '../figures/units';
import { AmountCell } from './AmountCell';
import styles from './PlanSettings.module.css';

interface PlanSettingsProps {
  draft: PlanDraft;
  tree: PlanTree;
  onEdit: (draft: PlanDraft, what: string) => void;
}

const WEIGHTS = ['members', 'product', 'own'] as const;
const HUNDRED = decimal('100');
const asPercent = (rate: string | null) =>
  rate === null ? '' : toPlain(multiply(decimal(rate), HUNDRED));
const asRate = (percent: string) =>
  percent === '' ? null : toPlain(divide(decimal(percent), HUNDRED, 9));

/** What a plan says besides its rule: how units weigh, when attributes are read, the second target. */
export function PlanSettings({ draft, tree, onEdit }: PlanSettingsProps) {
  const { t } = useTranslation();
  const { parameters } = draft;
  // A graph says itself how units weigh and what the second target is.
  const says = draft.body.version === 1;
  const levels = says ? unitLevels(tree) : [];
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
            value={weightAt(parameters.unit_weights, level)}
            onChange={(mode) => {
              const modes = withWeightAt(parameters.unit_weights, level, mode, levels.length);
              put({ unit_weights: modes }, `weights.${level}`);
            }}
          />
        ))}
        {says && (
          <div className={styles.rate}>
            <span>{t('planRule.settings.over')}</span>
            <AmountCell
              label={t('planRule.settings.over')}
              value={asPercent(parameters.over_assignment)}
              onCommit={(percent) => {
                put({ over_assignment: asRate(percent) }, 'over');
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
