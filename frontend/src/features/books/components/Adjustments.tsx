import { useTranslation } from 'react-i18next';
import { compare, decimal } from '@/shared/format/decimal';
import { Amount } from '@/shared/ui/Amount';
import type { Column } from '@/shared/ui/table/column';
import { DataTable } from '@/shared/ui/table/DataTable';
import { When } from '@/shared/ui/When';
import type { Adjustment } from '../api/readReport';

interface AdjustmentsProps {
  rows: readonly Adjustment[];
  currency: string;
  zone: string;
}

/** What came for closed months after they were closed: each with the month that it is dated in. */
export function Adjustments({ rows, currency, zone }: AdjustmentsProps) {
  const { t } = useTranslation();
  const columns: Column<Adjustment>[] = [
    { key: 'name', title: t('books.record'), cell: (row) => row.name || row.external_id },
    {
      key: 'of',
      title: t('books.of'),
      cell: ({ of }) => of.slice(0, 7),
      compare: (a, b) => a.of.localeCompare(b.of),
    },
    { key: 'account', title: t('books.account'), cell: ({ account }) => account },
    { key: 'owner', title: t('books.owner'), cell: ({ owner }) => owner },
    {
      key: 'booked',
      title: t('books.booked'),
      cell: ({ booked_at }) => <When at={booked_at} zone={zone} />,
    },
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
      label={t('books.adjustments')}
      columns={columns}
      rows={rows}
      keyOf={({ of, external_id }) => `${of} ${external_id}`}
    />
  );
}
