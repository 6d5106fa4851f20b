import { useTranslation } from 'react-i18next';
import { Field } from '@/shared/ui/Field';
import { NumberField } from '@/shared/ui/NumberField';
import { Select } from '@/shared/ui/Select';
import { faultIn } from '../figures/faultIn';
import { isReached, type KeyResultDraft } from '../figures/keyResultDraft';
import { FAULTS } from '../figures/keyResultFaults';
import type { KeyResultFieldsProps } from './KeyResultFields';

const MEASURES = ['money', 'count', 'percent'] as const;

/** In what it is measured, from where to where, in which steps, and how much it weighs. */
export function KeyResultNumbers({ draft, onChange, error, kept }: KeyResultFieldsProps) {
  const { t } = useTranslation();
  const change = (changed: Partial<KeyResultDraft>) => {
    onChange({ ...draft, ...changed });
  };
  const byPlan = kept?.byPlan ?? false;
  return (
    <>
      <Select
        label={t('goals.keyResult.measure')}
        disabled={kept !== undefined}
        options={MEASURES.map((one) => ({ value: one, label: t(`goals.measure.${one}`) }))}
        value={draft.measure === 'none' ? 'count' : draft.measure}
        onChange={(measure) => {
          change({ measure });
        }}
      />
      {draft.measure === 'money' && (
        <Field
          label={t('goals.keyResult.currency')}
          required
          disabled={kept !== undefined}
          maxLength={3}
          value={draft.currency}
          fault={faultIn(error, ...FAULTS.currency)}
          onChange={(event) => {
            change({ currency: event.target.value.toUpperCase() });
          }}
        />
      )}
      {draft.measure === 'count' && (
        <Field
          label={t('goals.keyResult.unitLabel')}
          maxLength={20}
          value={draft.unit_label}
          placeholder={t('goals.keyResult.unitLabelHint')}
          onChange={(event) => {
            change({ unit_label: event.target.value });
          }}
        />
      )}
      {isReached(draft.kind) && (
        <NumberField
          label={t('goals.keyResult.baseline')}
          disabled={byPlan}
          value={draft.baseline}
          onChange={(baseline) => {
            change({ baseline });
          }}
        />
      )}
      <NumberField
        label={t(isReached(draft.kind) ? 'goals.keyResult.target' : 'goals.keyResult.limit')}
        required
        disabled={byPlan}
        value={draft.target}
        fault={faultIn(error, ...FAULTS.target)}
        onChange={(target) => {
          change({ target });
        }}
      />
      <NumberField
        label={t('goals.keyResult.stretch')}
        note={t('goals.keyResult.stretchMeans')}
        disabled={byPlan}
        value={draft.stretch}
        onChange={(stretch) => {
          change({ stretch });
        }}
      />
      <NumberField
        label={t('goals.keyResult.quantum')}
        note={t('goals.keyResult.quantumMeans')}
        disabled={byPlan}
        value={draft.quantum}
        fault={faultIn(error, ...FAULTS.quantum)}
        onChange={(quantum) => {
          change({ quantum });
        }}
      />
      <NumberField
        label={t('goals.keyResult.weight')}
        note={t('goals.keyResult.weightMeans')}
        value={draft.weight}
        fault={faultIn(error, ...FAULTS.weight)}
        onChange={(weight) => {
          change({ weight });
        }}
      />
    </>
  );
}
