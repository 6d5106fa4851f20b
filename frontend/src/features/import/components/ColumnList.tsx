import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportColumn, ImportFull } from '@/shared/api/types';
import { Select } from '@/shared/ui/Select';
import { mappingWith } from '../figures/mapping';
import { AttributeDialog } from './AttributeDialog';
import styles from './ColumnList.module.css';

interface ColumnListProps {
  batch: ImportFull;
  onMapping: (mapping: Record<string, string>) => void;
}

const IGNORED = '';
const NEW = '+';

/** Every column of the file with what stands in it, and the field that it is. */
export function ColumnList({ batch, onMapping }: ColumnListProps) {
  const { t } = useTranslation();
  const [naming, setNaming] = useState<ImportColumn | null>(null);
  const options = [
    { value: IGNORED, label: t('imports.columns.ignore') },
    ...batch.fields.map(({ name, label, required }) => ({
      value: name,
      label: required ? `${label} *` : label,
    })),
    ...(batch.what === 'attributes' ? [{ value: NEW, label: t('imports.attribute.add') }] : []),
  ];
  return (
    <>
      <ul className={styles.columns}>
        {batch.columns.map((column) => {
          const header = column.header || t('imports.columns.unnamed', { place: column.place + 1 });
          return (
            <li key={column.place} data-used={column.field !== null}>
              <span className={styles.header}>{header}</span>
              <span className={styles.samples}>
                {column.samples.length > 0 &&
                  t('imports.columns.sample', { samples: column.samples.join('、') })}
              </span>
              <Select
                hideLabel
                label={t('imports.columns.of', { header })}
                options={options}
                value={column.field ?? IGNORED}
                onChange={(field) => {
                  if (field === NEW) setNaming(column);
                  else onMapping(mappingWith(batch.columns, column.place, field || null));
                }}
              />
            </li>
          );
        })}
      </ul>
      {naming && (
        <AttributeDialog
          id={batch.id}
          column={naming}
          onClose={() => {
            setNaming(null);
          }}
          onDefined={(code) => {
            onMapping(mappingWith(batch.columns, naming.place, code));
            setNaming(null);
          }}
        />
      )}
    </>
  );
}
