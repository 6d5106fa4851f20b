import { useTranslation } from 'react-i18next';
import { useKindName } from '@/shared/i18n/useKindName';
import { Checkbox } from '@/shared/ui/Checkbox';
import { Select } from '@/shared/ui/Select';
import { useFields } from '../api/readFields';
import { datesOf, type Definition, FACT_KINDS, ofKind, valuesOf } from '../figures/definition';
import styles from './Metrics.module.css';
import { useFieldName } from './useFieldName';

interface CountedFieldsProps {
  draft: Definition;
  onChange: (draft: Definition) => void;
}

/** Which facts, by which of their dates, what of them, and whose they are. */
export function CountedFields({ draft, onChange }: CountedFieldsProps) {
  const { t } = useTranslation();
  const [kindName, fieldName] = [useKindName(), useFieldName()];
  const fields = useFields(draft.fact_kind);
  const { fact_kind: kind, date_kind: date } = draft;
  if (kind === '' || date === '') return null;
  const words = ['account', ...(fields.data ?? []).filter(isWord).map(({ field }) => field)];
  return (
    <>
      <div className={styles.row}>
        <Select
          label={t('metrics.entity')}
          options={FACT_KINDS.map((value) => ({ value, label: kindName(value) }))}
          value={kind}
          onChange={(chosen) => {
            onChange(ofKind(draft, chosen));
          }}
        />
        <Select
          label={t('metrics.by')}
          options={datesOf(kind).map((value) => ({ value, label: t(`metrics.date.${value}`) }))}
          value={date}
          onChange={(date_kind) => {
            onChange({ ...draft, date_kind });
          }}
        />
        <Select
          label={t('metrics.what')}
          options={valuesOf(kind).map((value) => ({ value, label: t(`metrics.value.${value}`) }))}
          value={draft.value}
          onChange={(value) => {
            onChange({ ...draft, value, distinct_of: value === 'distinct' ? 'account' : '' });
          }}
        />
        {draft.value === 'distinct' && (
          <Select
            label={t('metrics.distinctOf')}
            options={[...new Set(words)].map((value) => ({ value, label: fieldName(value) }))}
            value={draft.distinct_of}
            onChange={(distinct_of) => {
              onChange({ ...draft, distinct_of });
            }}
          />
        )}
        <Select
          label={t('metrics.whose')}
          note={t(`metrics.whoseNote.${draft.by}`)}
          options={[
            { value: 'owner', label: t('metrics.owner') },
            { value: 'territory', label: t('metrics.territory') },
          ]}
          value={draft.by}
          onChange={(by) => {
            onChange({ ...draft, by });
          }}
        />
      </div>
      <Checkbox
        label={t('metrics.stock')}
        checked={draft.stock}
        onChange={(stock) => {
          onChange({ ...draft, stock });
        }}
      />
    </>
  );
}

const isWord = ({ sort }: { sort: string }): boolean => sort === 'word';
