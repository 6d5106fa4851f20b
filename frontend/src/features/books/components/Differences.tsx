import { useTranslation } from 'react-i18next';
import { compare, decimal } from '@/shared/format/decimal';
import { coefficient } from '@/shared/format/number';
import { Amount } from '@/shared/ui/Amount';
import { Tag } from '@/shared/ui/Tag';
import type { Column } from '@/shared/ui/table/column';
import { DataTable } from '@/shared/ui/table/DataTable';
import type { Difference } from '../api/readReport';
import styles from './Books.module.css';

interface DifferencesProps {
  rows: readonly Difference[];
  currency: string;
}

/** Every record that the two totals do not share, with why. */
export function Differences({ rows, currency }: DifferencesProps) {
  const { t } = useTranslation();
  const exact = { currency, places: 2, sign: false };
  const columns: Column<Difference>[] = [
    {
      key: 'name',
      title: t('books.record'),
      cell: (row) => (
        <>
          {row.name || row.external_id} <Tag>{t(`books.reason.${row.reason}`)}</Tag>
          <Why row={row} />
        </>
      ),
      compare: (a, b) => (a.name || a.external_id).localeCompare(b.name || b.external_id),
    },
    { key: 'account', title: t('books.account'), cell: ({ account }) => account },
    { key: 'owner', title: t('books.owner'), cell: ({ owner }) => owner },
    {
      key: 'on',
      title: t('books.on'),
      cell: ({ on }) => on ?? t('books.notLegible'),
      compare: (a, b) => (a.on ?? '').localeCompare(b.on ?? ''),
    },
    {
      key: 'crm',
      title: t('books.inCrm'),
      align: 'end',
      cell: ({ crm }) => (crm === null ? t('books.notLegible') : <Amount value={crm} {...exact} />),
    },
    {
      key: 'credited',
      title: t('books.creditedOf'),
      align: 'end',
      cell: ({ credited }) => <Amount value={credited} {...exact} />,
    },
    {
      key: 'amount',
      title: t('books.difference'),
      align: 'end',
      card: 'figure',
      cell: ({ crm, amount }) =>
        crm === null ? t('books.notLegible') : <Amount value={amount} {...exact} />,
      compare: (a, b) => compare(decimal(a.amount), decimal(b.amount)),
    },
  ];
  return (
    <DataTable
      label={t('books.differences')}
      columns={columns}
      rows={rows}
      keyOf={({ record_id }) => record_id}
    />
  );
}

/** For what a record waits, or how its own currency was converted. */
function Why({ row }: { row: Difference }) {
  const { t } = useTranslation();
  const { why, amount_original, currency_original, rate } = row;
  if (why) return <small className={styles.why}>{why}</small>;
  if (amount_original === null || currency_original === null || rate === null) return null;
  return (
    <small className={styles.why}>
      <Amount value={amount_original} currency={currency_original} places={2} />{' '}
      {t('books.atRate', { rate: coefficient(rate) })}
    </small>
  );
}
