import { useTranslation } from 'react-i18next';
import type { ImportShort } from '@/shared/api/types';
import { dateIn, timeIn } from '@/shared/format/date';
import { importPath } from '@/shared/navigation/paths';
import type { Column } from '@/shared/ui/table/column';
import { DataTable } from '@/shared/ui/table/DataTable';
import { Tag } from '@/shared/ui/Tag';
import { CountLine } from './CountLine';

interface ImportsTableProps {
  imports: readonly ImportShort[];
  timeZone: string;
}

/** The files, the newest first; each leads to its rows. */
export function ImportsTable({ imports, timeZone }: ImportsTableProps) {
  const { t } = useTranslation();
  const at = (row: ImportShort) => new Date(row.undone_at ?? row.applied_at ?? row.begun_at);
  const columns: Column<ImportShort>[] = [
    { key: 'file', title: t('imports.column.file'), cell: (row) => row.file_name },
    { key: 'kind', title: t('imports.column.kind'), cell: (row) => row.label },
    {
      key: 'state',
      title: t('imports.column.state'),
      cell: (row) => <Tag>{t(`imports.state.${row.state}`)}</Tag>,
      card: 'figure',
    },
    {
      key: 'result',
      title: t('imports.column.result'),
      cell: (row) => <CountLine counts={row.counts} />,
    },
    { key: 'who', title: t('imports.column.who'), cell: (row) => row.person ?? '—' },
    {
      key: 'when',
      title: t('imports.column.when'),
      cell: (row) => `${dateIn(at(row), timeZone)} ${timeIn(at(row), timeZone)}`,
    },
  ];
  return (
    <DataTable
      label={t('imports.list')}
      columns={columns}
      rows={imports}
      keyOf={({ id }) => id}
      pathOf={({ id }) => importPath(id)}
    />
  );
}
