import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { Field } from '@/shared/ui/Field';
import { NumberField } from '@/shared/ui/NumberField';
import { Select } from '@/shared/ui/Select';
import type { FieldFound } from '../api/readFields';
import { type Condition, type Sort, takesValues, TESTS } from '../figures/definition';
import styles from './Metrics.module.css';
import { useFieldName } from './useFieldName';
import { WordsPicker } from './WordsPicker';

interface ConditionRowProps {
  place: number;
  condition: Condition;
  fields: readonly FieldFound[];
  onChange: (condition: Condition) => void;
  onRemove: () => void;
}

/** One condition: a field, a test, and what it is held against. */
export function ConditionRow({ place, condition, fields, onChange, onRemove }: ConditionRowProps) {
  const { t } = useTranslation();
  const nameOf = useFieldName();
  const found = fields.find(({ field }) => field === condition.field);
  const sort: Sort = found?.sort ?? 'word';
  const known = found ? fields : [{ field: condition.field, sort, words: [] }, ...fields];
  const [value = ''] = condition.values;
  return (
    <div className={styles.condition} role="group" aria-label={t('metrics.condition', { place })}>
      <Select
        label={t('metrics.conditionField')}
        hideLabel
        options={known.map(({ field }) => ({ value: field, label: nameOf(field) }))}
        value={condition.field}
        onChange={(field) => {
          const next = fields.find((one) => one.field === field)?.sort ?? 'word';
          onChange({ field, test: TESTS[next][0] ?? 'is_set', values: [] });
        }}
      />
      <Select
        label={t('metrics.conditionTest')}
        hideLabel
        options={TESTS[sort].map((test) => ({ value: test, label: t(`metrics.test.${test}`) }))}
        value={condition.test}
        onChange={(test) => {
          onChange({ ...condition, test, values: takesValues(test) ? condition.values : [] });
        }}
      />
      {takesValues(condition.test) && sort === 'word' && (
        <WordsPicker
          label={t('metrics.conditionValue')}
          offered={found?.words ?? []}
          chosen={condition.values}
          onChange={(values) => {
            onChange({ ...condition, values });
          }}
        />
      )}
      {takesValues(condition.test) && sort === 'amount' && (
        <NumberField
          label={t('metrics.conditionValue')}
          hideLabel
          value={value}
          onChange={(typed) => {
            onChange({ ...condition, values: typed === '' ? [] : [typed] });
          }}
        />
      )}
      {takesValues(condition.test) && sort === 'date' && (
        <Field
          label={t('metrics.conditionValue')}
          hideLabel
          type="date"
          value={value}
          onChange={(event) => {
            onChange({ ...condition, values: event.target.value ? [event.target.value] : [] });
          }}
        />
      )}
      {!takesValues(condition.test) && <span />}
      <Button aria-label={t('metrics.removeCondition', { place })} onClick={onRemove}>
        ×
      </Button>
    </div>
  );
}
