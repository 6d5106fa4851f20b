import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { type FieldFound, useFields } from '../api/readFields';
import { type Condition, type Definition, TESTS } from '../figures/definition';
import { ConditionRow } from './ConditionRow';

interface ConditionsProps {
  kind: Definition['fact_kind'];
  where: readonly Condition[];
  onChange: (where: Condition[]) => void;
}

/** What must hold of a fact; all of it. */
export function Conditions({ kind, where, onChange }: ConditionsProps) {
  const { t } = useTranslation();
  const { data } = useFields(kind);
  const fields: readonly FieldFound[] = data ?? [];
  const [first] = fields;
  return (
    <>
      {where.map((condition, place) => (
        <ConditionRow
          key={place}
          place={place + 1}
          condition={condition}
          fields={fields}
          onChange={(changed) => {
            onChange(where.map((one, at) => (at === place ? changed : one)));
          }}
          onRemove={() => {
            onChange(where.filter((_, at) => at !== place));
          }}
        />
      ))}
      <Button
        disabled={first === undefined}
        onClick={() => {
          if (first)
            onChange([
              ...where,
              { field: first.field, test: TESTS[first.sort][0] ?? 'is_set', values: [] },
            ]);
        }}
      >
        {t('metrics.addCondition')}
      </Button>
    </>
  );
}
