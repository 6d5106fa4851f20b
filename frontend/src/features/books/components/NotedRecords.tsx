import { useTranslation } from 'react-i18next';
import { compare, decimal } from '@/shared/format/decimal';
import { Amount } from '@/shared/ui/Amount';
import type { Column } from '@/shared/ui/table/column';
import { DataTable } from '@/shared/ui/table/DataTable';
import type { Noted } from '../api/readReport';

interface NotedRecordsProps {
  label: string;
  rows: readonly Noted[];
  currency: string;
}

/** Records that make no difference and are told all the same. */
export function NotedRecords({ label, rows, currency }: NotedRecordsProps) {
  const { t } = useTranslation();
  const columns: Column<Noted>[] = [
    { key: 'name', title: t('books.record'), cell: (row) => row.name || row.external_id },
    { key: 'account', title: t('books.account'), cell: ({ account }) => account },
    { key: 'owner', title: t('books.owner'), cell: ({ owner }) => owner },
    {
      key: 'amount',
      title: t('books.amount'),
      align: 'end',
      card: 'figure',
      cell: ({ amount }) => <Amount value={amount} currency={currency} places={2} sign={false} />,
      compare: (a, b) => compare(decimal(a.amount), decimal(b.amount)),
    },
  ];
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={rows}
      keyOf={({ external_id }) => external_id}
    />
  );
}
