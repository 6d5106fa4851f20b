import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { percent, points } from '@/shared/format/number';
import type { Column } from '@/shared/ui/table/column';
import { toneOf } from '@/shared/ui/tone';
import { LagHistory } from './LagHistory';
import { LastAction } from './LastAction';
import { PersonCell } from './PersonCell';
import { PersonFigures } from './PersonFigures';
import styles from './usePeopleColumns.module.css';
import { WideBar } from './WideBar';
import { rangeOf } from '../figures/history';

type Row = Schemas['TeamPerson'];

/** Rows come in their order from the server. */
const byServer = () => 0;

/** What stands in the table of people, from who it is to what was last done. */
export function usePeopleColumns(
  rows: readonly Row[],
  { zone, threshold }: { zone: string; threshold: number },
): readonly Column<Row>[] {
  const { t } = useTranslation();
  const range = rangeOf(rows.map(({ history }) => history));
  const title = (
    key: 'name' | 'history' | 'bar' | 'attainment' | 'actual' | 'lag' | 'likelihood' | 'action',
  ) => ({ key, title: t(`team.table.${key}`) });
  return [
    {
      ...title('name'),
      cell: (row) => <PersonCell row={row} />,
      compare: byServer,
      width: '144px',
    },
    {
      ...title('history'),
      cell: (row) => <LagHistory row={row} range={range} threshold={threshold} />,
      width: '120px',
      card: 'none',
    },
    { ...title('bar'), cell: ({ key_result }) => <WideBar card={key_result} /> },
    {
      ...title('attainment'),
      cell: ({ key_result: { attainment } }) => attainment !== null && percent(attainment),
      align: 'end',
      compare: byServer,
      width: '72px',
      card: 'none',
    },
    {
      ...title('actual'),
      cell: ({ key_result }) => <PersonFigures card={key_result} />,
      align: 'end',
      compare: byServer,
      width: '148px',
    },
    {
      ...title('lag'),
      cell: ({ key_result: { lag_points, status } }) =>
        lag_points !== null && (
          <strong
            className={`${styles.lag} ${toneOf(status)}`}
            title={t(lag_points.startsWith('-') ? 'pace.pointsAhead' : 'pace.pointsBehind')}
          >
            {lag_points.startsWith('-') && '−'}
            {points(lag_points)}
          </strong>
        ),
      align: 'end',
      compare: byServer,
      width: '64px',
      card: 'figure',
    },
    {
      ...title('likelihood'),
      cell: ({ alert }) =>
        alert && (alert.likelihood === null ? t('team.unknown') : percent(alert.likelihood, 0)),
      align: 'end',
      compare: byServer,
      width: '72px',
    },
    {
      ...title('action'),
      cell: (row) => <LastAction row={row} zone={zone} />,
      compare: byServer,
      width: '186px',
    },
  ];
}
