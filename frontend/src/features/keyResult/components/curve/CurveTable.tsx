import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { shortDate } from '@/shared/format/date';
import { DataTable } from '@/shared/ui/table/DataTable';
import type { Column } from '@/shared/ui/table/column';
import { Value } from '@/shared/ui/Value';
import { type CurveRow, curveRows } from '../../figures/curveRows';

/** The curve in figures. */
export function CurveTable({ page }: { page: Schemas['KeyResultPage'] }) {
  const { t } = useTranslation();
  const { key_result: card } = page;
  const figure = (value: string | null) =>
    value === null ? '–' : <Value value={value} of={card} />;
  const columns: Column<CurveRow>[] = [
    { key: 'date', title: t('keyResult.curve.day'), cell: ({ date }) => shortDate(date) },
    {
      key: 'expected',
      title: t('keyResult.figures.expected'),
      align: 'end',
      cell: ({ expected }) => figure(expected),
    },
    {
      key: 'actual',
      title: t('keyResult.figures.actual'),
      align: 'end',
      cell: ({ actual }) => figure(actual),
    },
    ...(page.outcome
      ? [
          {
            key: 'median',
            title: t('keyResult.curve.median'),
            align: 'end' as const,
            cell: ({ median }: CurveRow) => figure(median),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      label={t('keyResult.curve.title')}
      columns={columns}
      rows={curveRows(page)}
      keyOf={({ date }) => date}
    />
  );
}
