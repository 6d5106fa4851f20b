import { useTranslation } from 'react-i18next';
import type { Column } from '@/shared/ui/table/column';
import { DataTable } from '@/shared/ui/table/DataTable';
import type { PullCursor } from '../api/readCursors';
import { When } from '@/shared/ui/When';

interface CursorsTableProps {
  cursors: readonly PullCursor[];
  zone: string;
}

const wordOf = ({ notice }: PullCursor) => (notice === '' ? 'as_asked' : notice);

/** A line an object: when it was read, until which change, and how changes are found. */
export function CursorsTable({ cursors, zone }: CursorsTableProps) {
  const { t } = useTranslation();
  const columns: Column<PullCursor>[] = [
    {
      key: 'object',
      title: t('pulls.column.object'),
      card: 'head',
      cell: (row) => t(`pulls.object.${row.object_kind}`),
    },
    {
      key: 'pulled',
      title: t('pulls.column.pulled'),
      cell: (row) => <When at={row.pulled_at} zone={zone} />,
    },
    {
      key: 'since',
      title: t('pulls.column.since'),
      cell: (row) => <When at={row.since} zone={zone} />,
    },
    {
      key: 'swept',
      title: t('pulls.column.swept'),
      cell: (row) => <When at={row.swept_at} zone={zone} />,
    },
    {
      key: 'notice',
      title: t('pulls.column.notice'),
      cell: (row) => t(`pulls.notice.${wordOf(row)}`),
    },
  ];
  return (
    <DataTable
      label={t('pulls.title')}
      columns={columns}
      rows={cursors}
      keyOf={({ object_kind }) => object_kind}
    />
  );
}
