import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/shared/ui/Field';
import type { FoundColumn } from '../api/readPreview';
import { ColumnPicker } from './ColumnPicker';
import styles from './Mapping.module.css';

interface OtherWordProps {
  columns: readonly FoundColumn[];
  /** The names that are there already. */
  taken: readonly string[];
  onAdd: (name: string, column: string) => void;
}

/** A dimension of the company's own: any column, under its own name or another. */
export function OtherWord({ columns, taken, onAdd }: OtherWordProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const isTaken = taken.includes(name);
  return (
    <li className={styles.field}>
      <span className={styles.ours}>{t('mapping.other.title')}</span>
      <div className={styles.theirs}>
        <Field
          label={t('mapping.other.name')}
          note={t('mapping.other.note')}
          fault={isTaken ? t('mapping.other.taken', { name }) : undefined}
          maxLength={60}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
        <ColumnPicker
          // One more is added: the box begins anew.
          key={taken.length}
          label={t('mapping.other.column')}
          columns={columns}
          chosen={null}
          onChoose={(column) => {
            const called = name || (column ?? '');
            if (column === null) return;
            if (taken.includes(called)) {
              setTyped(called);
            } else {
              onAdd(called, column);
              setTyped('');
            }
          }}
        />
      </div>
    </li>
  );
}
