import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { columnOf, withColumn } from '../figures/part';
import { ColumnPicker } from './ColumnPicker';
import type { EditorProps } from './editor';
import styles from './Mapping.module.css';

interface FieldRowProps extends EditorProps {
  name: string;
  label: string;
  required?: boolean;
  /** What else is to be said of the column. */
  children?: ReactNode;
}

/** One field of ours, the column of theirs that it is, and what stands in that. */
export function FieldRow(props: FieldRowProps) {
  const { name, label, required = false, children, draft, onPart, columns, faultOf } = props;
  const { t } = useTranslation();
  const part = draft[name];
  const column = columnOf(part);
  const samples = columns.find((one) => one.column === column)?.samples ?? [];
  return (
    <li className={styles.field}>
      <span className={styles.ours}>
        {label}
        {required && (
          <span className={styles.must} title={t('mapping.required')}>
            {' *'}
          </span>
        )}
      </span>
      <div className={styles.theirs}>
        <ColumnPicker
          hideLabel
          label={t('mapping.column.of', { field: label })}
          columns={columns}
          chosen={column}
          fault={faultOf(name)}
          onChoose={(chosen) => {
            onPart(name, withColumn(part, chosen));
          }}
        />
        {samples.length > 0 && <p className={styles.samples}>{samples.join('、')}</p>}
        {children}
      </div>
    </li>
  );
}
