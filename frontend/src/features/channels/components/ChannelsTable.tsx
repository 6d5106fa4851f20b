import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { channelPath } from '@/shared/navigation/paths';
import type { Column } from '@/shared/ui/table/column';
import { DataTable } from '@/shared/ui/table/DataTable';
import { When } from '@/shared/ui/When';
import type { Channel } from '../api/readChannels';
import type { Kind } from '../api/readKinds';
import styles from './Channels.module.css';
import { HealthMark } from './HealthMark';

interface ChannelsTableProps {
  channels: readonly Channel[];
  kinds: readonly Kind[];
  zone: string;
}

/** A line a channel: what it is, whom it reaches, and how it is doing. */
export function ChannelsTable({ channels, kinds, zone }: ChannelsTableProps) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const columns: Column<Channel>[] = [
    { key: 'name', title: t('channels.column.name'), cell: (row) => row.name },
    {
      key: 'kind',
      title: t('channels.column.kind'),
      cell: (row) => {
        const kind = kinds.find(({ code }) => code === row.kind);
        return kind ? read(kind) : row.kind;
      },
    },
    {
      key: 'reaches',
      title: t('channels.column.reaches'),
      cell: (row) => t(`channels.reaches.${row.reaches}`),
    },
    {
      key: 'health',
      title: t('channels.column.health'),
      card: 'figure',
      cell: (row) => <HealthMark channel={row} />,
    },
    {
      key: 'heard',
      title: t('channels.column.heard'),
      cell: (row) => (
        <>
          <When at={row.heard_at} zone={zone} />
          {row.failures > 0 && <small className={styles.why}>{row.failure}</small>}
          {!row.tried_live && <small> {t('form.untried')}</small>}
        </>
      ),
    },
  ];
  return (
    <DataTable
      label={t('channels.title')}
      columns={columns}
      rows={channels}
      keyOf={({ id }) => id}
      pathOf={({ code }) => channelPath(code)}
    />
  );
}
