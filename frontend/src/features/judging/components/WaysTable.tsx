import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import type { Column } from '@/shared/ui/table/column';
import { DataTable } from '@/shared/ui/table/DataTable';
import { type Tested, WAYS } from '../figures/chart';
import { shareOf } from '../figures/sums';

type WayRow = Schemas['WayRow'];

/** One period's deviation in all its forms, the rule first. */
export function WaysTable({ period }: { period: Tested }) {
  const { t } = useTranslation();
  const figure = (key: 'mean' | 'median' | 'weighted' | 'beyond'): Column<WayRow> => ({
    key,
    title: t(`judging.form.${key}`),
    align: 'end',
    cell: (row) => (key === 'mean' ? <b>{shareOf(row.mean)}</b> : shareOf(row[key])),
    ...(key === 'mean' && { card: 'figure' as const }),
  });
  const columns: Column<WayRow>[] = [
    { key: 'way', title: t('judging.ways'), cell: ({ way }) => t(`judging.way.${way}`) },
    figure('mean'),
    figure('median'),
    figure('weighted'),
    figure('beyond'),
    { key: 'people', title: t('judging.people'), align: 'end', cell: ({ people }) => people },
  ];
  const rows = [...WAYS].reverse().flatMap((way) => period.ways.filter((row) => row.way === way));
  return (
    <DataTable label={t('judging.ways')} columns={columns} rows={rows} keyOf={({ way }) => way} />
  );
}
