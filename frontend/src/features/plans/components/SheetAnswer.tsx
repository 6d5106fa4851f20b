import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import type { Column } from '@/shared/ui/table/column';
import { DataTable } from '@/shared/ui/table/DataTable';
import styles from './SheetDialog.module.css';

type ChangedCell = Schemas['ChangedCell'];

/** What a file changes, cell by cell, or which cells are wrong. */
export function SheetAnswer({ answer }: { answer: Schemas['SheetAnswer'] }) {
  const { t } = useTranslation();
  const { changes, problems, unchanged } = answer;
  const columns: Column<ChangedCell>[] = [
    { key: 'cell', title: t('plans.sheet.cell'), cell: ({ cell }) => cell },
    { key: 'name', title: t('plans.table.owner'), cell: ({ name, code }) => `${name} (${code})` },
    {
      key: 'field',
      title: t('plans.sheet.field'),
      cell: ({ field }) =>
        field === 'amount' ? t('plans.sheet.amountLocks') : t(`plans.limit.${field}`),
    },
    {
      key: 'before',
      title: t('plans.run.before'),
      align: 'end',
      cell: ({ before }) => before ?? '–',
    },
    {
      key: 'after',
      title: t('plans.run.after'),
      align: 'end',
      card: 'figure',
      cell: ({ after }) => <b>{after ?? '–'}</b>,
    },
  ];
  return (
    <div className={styles.answer}>
      {problems.length > 0 && (
        <div role="alert">
          <p>{t('plans.sheet.wrong', { count: problems.length })}</p>
          <ul className={styles.problems}>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      <p role="status">
        {answer.applied
          ? t('plans.sheet.applied', { count: changes.length })
          : t('plans.sheet.would', { count: changes.length, unchanged })}
      </p>
      {changes.length > 0 && (
        <DataTable
          label={t('plans.sheet.changes')}
          columns={columns}
          rows={changes}
          keyOf={({ cell }) => cell}
        />
      )}
    </div>
  );
}
