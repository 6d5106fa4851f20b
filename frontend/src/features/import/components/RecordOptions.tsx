import { useTranslation } from 'react-i18next';
import type { ImportFull, Schemas } from '@/shared/api/types';
import { Field } from '@/shared/ui/Field';
import { Select } from '@/shared/ui/Select';
import styles from './FileOptions.module.css';
import { StageWords } from './StageWords';

interface RecordOptionsProps {
  batch: ImportFull;
  change: (body: Schemas['ImportChange']) => void;
}

const MATCHES = ['number', 'email', 'name'] as const;
const OFS = ['100', '1'] as const;

/** How the records of a CRM are to be read: their source, their owners, their stages. */
export function RecordOptions({ batch, change }: RecordOptionsProps) {
  const { t } = useTranslation();
  const { options } = batch;
  const has = (field: string) => batch.columns.some((column) => column.field === field);
  return (
    <>
      <Field
        label={t('imports.option.source')}
        note={t('imports.option.sourceNote')}
        defaultValue={options.connector ?? ''}
        maxLength={60}
        onBlur={(event) => {
          const connector = event.target.value.trim();
          if (connector !== '' && connector !== options.connector)
            change({ options: { connector } });
        }}
      />
      {batch.what !== 'account' && (
        <Select
          label={t('imports.option.match')}
          options={MATCHES.map((value) => ({ value, label: t(`imports.option.matches.${value}`) }))}
          value={options.match ?? 'number'}
          onChange={(match) => {
            change({ options: { match } });
          }}
        />
      )}
      {has('probability') && (
        <Select
          label={t('imports.option.of')}
          options={OFS.map((value) => ({ value, label: t(`imports.option.ofs.${value}`) }))}
          value={options.of === 1 ? '1' : '100'}
          onChange={(of) => {
            change({ options: { of: of === '1' ? 1 : 100 } });
          }}
        />
      )}
      {batch.stage_words.length > 0 && (
        <div className={styles.wide}>
          <StageWords
            words={batch.stage_words}
            stages={options.stages ?? {}}
            onStages={(stages) => {
              change({ options: { stages } });
            }}
          />
        </div>
      )}
    </>
  );
}
