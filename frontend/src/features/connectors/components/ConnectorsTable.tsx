import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { connectorPath } from '@/shared/navigation/paths';
import type { Column } from '@/shared/ui/table/column';
import { DataTable } from '@/shared/ui/table/DataTable';
import type { Connector } from '../api/readConnectors';
import type { Kind } from '../api/readKinds';
import styles from './ConnectorsTable.module.css';
import { HealthMark } from './HealthMark';
import { When } from '@/shared/ui/When';

interface ConnectorsTableProps {
  connectors: readonly Connector[];
  kinds: readonly Kind[];
  zone: string;
}

/** A line a source: what it is, how it is doing, and until when it speaks for the numbers. */
export function ConnectorsTable({ connectors, kinds, zone }: ConnectorsTableProps) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const kindOf = (row: Connector) => kinds.find(({ code }) => code === row.kind);
  const columns: Column<Connector>[] = [
    {
      key: 'name',
      title: t('connectors.column.name'),
      compare: (a, b) => a.name.localeCompare(b.name),
      cell: (row) => row.name,
    },
    {
      key: 'kind',
      title: t('connectors.column.kind'),
      cell: (row) => {
        const kind = kindOf(row);
        return kind ? read(kind) : row.kind;
      },
    },
    {
      key: 'health',
      title: t('connectors.column.health'),
      card: 'figure',
      cell: (row) => <HealthMark connector={row} />,
    },
    {
      key: 'heard',
      title: t('connectors.column.heard'),
      cell: (row) => (
        <>
          <When at={row.heard_at} zone={zone} />
          {row.failures > 0 && <small className={styles.why}>{row.failure}</small>}
        </>
      ),
    },
    {
      key: 'due',
      title: t('connectors.column.due'),
      cell: (row) =>
        kindOf(row)?.direction === 'pulls' && row.state === 'active' ? (
          <When at={row.due_at} zone={zone} />
        ) : (
          '—'
        ),
    },
    {
      key: 'covers',
      title: t('connectors.column.covers'),
      cell: (row) => row.covers_until ?? '—',
    },
    {
      key: 'waiting',
      title: t('connectors.column.waiting'),
      align: 'end',
      compare: (a, b) => b.waiting - a.waiting,
      cell: (row) => row.waiting,
    },
  ];
  return (
    <DataTable
      label={t('crm.tab.connectors')}
      columns={columns}
      rows={connectors}
      keyOf={({ id }) => id}
      pathOf={({ code }) => connectorPath(code)}
    />
  );
}
