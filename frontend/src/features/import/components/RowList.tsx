import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileRow, ImportFull } from '@/shared/api/types';
import { Button } from '@/shared/ui/Button';
import type { Column } from '@/shared/ui/table/column';
import { DataTable } from '@/shared/ui/table/DataTable';
import type { Fate } from '../figures/fates';
import { FateMark } from './FateMark';
import { RowDialog } from './RowDialog';
import styles from './RowList.module.css';
import { WhatHappens } from './WhatHappens';

/** The rows of the file, with what happens to each, and the way to change one. */
export function RowList({ batch, rows }: { batch: ImportFull; rows: readonly FileRow[] }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<FileRow | null>(null);
  const fateOf = (row: FileRow) => (row.left_out ? 'left_out' : row.fate) as Fate | '';
  const columns: Column<FileRow>[] = [
    {
      key: 'line',
      title: t('imports.rows.line'),
      width: '56px',
      card: 'figure',
      cell: (row) => row.line,
    },
    {
      key: 'fate',
      title: t('imports.rows.fate'),
      width: '96px',
      cell: (row) => {
        const fate = fateOf(row);
        return fate === '' ? '—' : <FateMark fate={fate} />;
      },
    },
    {
      key: 'key',
      title: t('imports.rows.key'),
      width: '180px',
      card: 'head',
      cell: (row) => <span className={styles.key}>{row.key || row.cells[0]}</span>,
    },
    {
      key: 'what',
      title: t('imports.rows.what'),
      cell: (row) => <WhatHappens batch={batch} row={row} />,
    },
  ];
  if (batch.state === 'draft') {
    columns.push({
      key: 'edit',
      title: '',
      width: '104px',
      align: 'end',
      cell: (row) => (
        <Button
          aria-label={`${t('imports.rows.edit')} ${row.line}`}
          onClick={() => {
            setEditing(row);
          }}
        >
          {t('imports.rows.edit')}
        </Button>
      ),
    });
  }
  return (
    <>
      <DataTable
        label={t('imports.rows.label')}
        columns={columns}
        rows={rows}
        keyOf={({ line }) => String(line)}
      />
      {editing && (
        <RowDialog
          batch={batch}
          row={editing}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
    </>
  );
}
