import { useTranslation } from 'react-i18next';
import type { ImportFull, Schemas } from '@/shared/api/types';
import { Field } from '@/shared/ui/Field';
import { Select } from '@/shared/ui/Select';
import { useKinds } from '../api/readKinds';
import { CycleOption } from './CycleOption';
import styles from './FileOptions.module.css';
import { RecordOptions } from './RecordOptions';

interface FileOptionsProps {
  batch: ImportFull;
  change: (body: Schemas['ImportChange']) => void;
}

const DATED = ['units', 'people', 'attributes'];

/** What the file holds, and what its kind of rows needs to know besides. */
export function FileOptions({ batch, change }: FileOptionsProps) {
  const { t } = useTranslation();
  const { data: kinds } = useKinds();
  const options = kinds ?? [{ what: batch.what, label: batch.label }];
  return (
    <div className={styles.options}>
      <Select
        label={t('imports.columns.kind')}
        options={options.map(({ what, label }) => ({ value: what, label }))}
        value={batch.what}
        onChange={(what) => {
          change({ what });
        }}
      />
      {batch.other_sheets.length > 0 && (
        <div className={styles.sheet}>
          <span>
            {t('imports.columns.sheet')}：{batch.sheet}
          </span>
          <p>{t('imports.columns.sheetNote', { names: batch.other_sheets.join('、') })}</p>
        </div>
      )}
      {DATED.includes(batch.what) && (
        <Field
          type="date"
          label={t('imports.option.on')}
          note={t('imports.option.onNote')}
          defaultValue={batch.options.on ?? ''}
          onBlur={(event) => {
            const on = event.target.value || null;
            if (on !== (batch.options.on ?? null)) change({ options: { on } });
          }}
        />
      )}
      {batch.what === 'goals' && (
        <CycleOption
          value={batch.options.cycle_id ?? ''}
          onChange={(cycle) => {
            change({ options: { cycle_id: cycle } });
          }}
        />
      )}
      {batch.options.connector && <RecordOptions batch={batch} change={change} />}
    </div>
  );
}
