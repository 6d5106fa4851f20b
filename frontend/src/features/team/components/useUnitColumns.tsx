import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { percent, points } from '@/shared/format/number';
import { StatusMark } from '@/shared/ui/StatusMark';
import type { Column } from '@/shared/ui/table/column';
import { comparing } from '../figures/comparing';
import { PersonFigures } from './PersonFigures';
import { Spread } from './Spread';
import { UnitCell } from './UnitCell';
import { UnitAlerts } from './UnitAlerts';
import { WideBar } from './WideBar';

type Row = Schemas['TeamUnit'];

/** What units are compared by: their own figures, their people's, and how fast alerts are answered. */
export function useUnitColumns(): readonly Column<Row>[] {
  const { t } = useTranslation();
  const title = (
    key: 'unit' | 'attainment' | 'lag' | 'spread' | 'median' | 'alerts' | 'response',
  ) => ({
    key,
    title: t(`team.unitTable.${key}`),
  });
  return [
    {
      ...title('unit'),
      cell: (row) => <UnitCell row={row} />,
      compare: (a, b) => a.unit.code.localeCompare(b.unit.code),
      width: '116px',
    },
    {
      key: 'bar',
      title: t('team.table.bar'),
      cell: ({ key_result }) => key_result && <WideBar card={key_result} />,
    },
    {
      key: 'actual',
      title: t('team.table.actual'),
      cell: ({ key_result }) => key_result && <PersonFigures card={key_result} />,
      align: 'end',
      compare: comparing((row) => row.key_result?.actual ?? null),
      width: '148px',
    },
    {
      ...title('attainment'),
      cell: ({ key_result }) => key_result?.attainment && percent(key_result.attainment),
      align: 'end',
      compare: comparing((row) => row.key_result?.attainment ?? null),
      width: '64px',
    },
    {
      ...title('lag'),
      cell: ({ key_result }) =>
        key_result && <StatusMark status={key_result.status} lag={key_result.lag_points} />,
      align: 'end',
      compare: comparing((row) => row.key_result?.lag_points ?? null),
      width: '104px',
      card: 'figure',
    },
    {
      ...title('spread'),
      cell: ({ counts }) => <Spread counts={counts} />,
      width: '146px',
    },
    {
      ...title('median'),
      cell: ({ median_lag }) =>
        median_lag !== null && `${median_lag.startsWith('-') ? '−' : ''}${points(median_lag)}`,
      align: 'end',
      compare: comparing((row) => row.median_lag),
      width: '72px',
    },
    {
      ...title('alerts'),
      cell: (row) => <UnitAlerts row={row} />,
      align: 'end',
      compare: (a, b) => a.alerts_open - b.alerts_open,
      width: '100px',
    },
    {
      ...title('response'),
      cell: ({ response_hours }) =>
        response_hours !== null && t('team.hours', { hours: response_hours }),
      align: 'end',
      compare: comparing((row) => row.response_hours),
      width: '84px',
    },
  ];
}
