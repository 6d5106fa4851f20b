import { useTranslation } from 'react-i18next';
import type { Column } from '@/shared/ui/table/column';
import { DataTable } from '@/shared/ui/table/DataTable';
import type { Webhook } from '../api/readWebhook';
import { When } from '@/shared/ui/When';

type Delivery = Webhook['deliveries'][number];

/** The latest calls that were taken. */
export function Deliveries({ rows, zone }: { rows: readonly Delivery[]; zone: string }) {
  const { t } = useTranslation();
  const columns: Column<Delivery>[] = [
    {
      key: 'when',
      title: t('connectors.webhook.when'),
      width: '140px',
      cell: ({ received_at: at }) => <When at={at} zone={zone} />,
    },
    { key: 'id', title: t('connectors.webhook.event'), cell: ({ event_id: id }) => id },
    {
      key: 'records',
      title: t('connectors.webhook.records'),
      align: 'end',
      card: 'figure',
      cell: ({ records }) => records,
    },
  ];
  return (
    <DataTable
      label={t('connectors.webhook.deliveries')}
      columns={columns}
      rows={rows}
      keyOf={({ event_id: id }) => id}
    />
  );
}
