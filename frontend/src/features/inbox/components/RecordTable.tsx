import { useTranslation } from 'react-i18next';
import { useKindName } from '@/shared/i18n/useKindName';
import { dateIn, timeIn } from '@/shared/format/date';
import { inboxRecordPath } from '@/shared/navigation/paths';
import type { Column } from '@/shared/ui/table/column';
import { DataTable } from '@/shared/ui/table/DataTable';
import type { InboxRow } from '../api/readInbox';

interface RecordTableProps {
  rows: readonly InboxRow[];
  zone: string;
  chosen: string | null;
  /** What the list is narrowed to, which stays in the address. */
  search: string;
}

/** A line a record: what the source calls it, when it came, and what it became or why it waits. */
export function RecordTable({ rows, zone, chosen, search }: RecordTableProps) {
  const { t } = useTranslation();
  const kindName = useKindName();
  const columns: Column<InboxRow>[] = [
    {
      key: 'id',
      title: t('inbox.record'),
      card: 'head',
      cell: ({ external_id, object_kind }) => `${kindName(object_kind)} ${external_id}`,
    },
    { key: 'from', title: t('inbox.from'), card: 'line', cell: (row) => row.connector_name },
    {
      key: 'at',
      title: t('inbox.at'),
      card: 'figure',
      cell: ({ received_at }) => {
        const instant = new Date(received_at);
        return `${dateIn(instant, zone)} ${timeIn(instant, zone)}`;
      },
    },
    {
      key: 'state',
      title: t('inbox.state.title'),
      card: 'line',
      cell: ({ state, message }) =>
        state === 'waiting' ? `${t('inbox.state.waiting')}：${message}` : t(`inbox.state.${state}`),
    },
  ];
  return (
    <DataTable
      label={t('inbox.arrived')}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      pathOf={({ id }) => inboxRecordPath(id) + search}
      chosen={chosen}
    />
  );
}
