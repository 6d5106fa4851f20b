import { useTranslation } from 'react-i18next';
import type { Schemas, Team } from '@/shared/api/types';
import { keyResultPath } from '@/shared/navigation/paths';
import { DataTable } from '@/shared/ui/table/DataTable';
import type { AddressChange, PeopleQuery } from '../figures/peopleQuery';
import { lengthOf } from '../figures/strip';
import { usePeopleColumns } from './usePeopleColumns';

interface PeopleTableProps {
  rows: readonly Schemas['TeamPerson'][];
  team: Team;
  /** The company's time zone. */
  zone: string;
  query: PeopleQuery;
  onAddress: (changes: AddressChange) => void;
}

/** The server sorts: the address says by what. */
export function PeopleTable({ rows, team, zone, query, onAddress }: PeopleTableProps) {
  const { t } = useTranslation();
  const columns = usePeopleColumns(rows, { zone, threshold: lengthOf(team.thresholds.behind) });
  return (
    <DataTable
      label={t('team.table.label')}
      columns={columns}
      rows={rows}
      keyOf={({ key_result }) => key_result.id}
      pathOf={({ key_result }) => keyResultPath(key_result.id)}
      order={{ key: query.order ?? 'lag', down: query.descending ?? true }}
      onOrder={(order) => {
        onAddress({ order: order?.key ?? null, up: order && !order.down ? '1' : null });
      }}
    />
  );
}
