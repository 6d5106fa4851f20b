import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { teamPath } from '@/shared/navigation/paths';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Notice } from '@/shared/ui/Notice';
import { Skeleton } from '@/shared/ui/Skeleton';
import { DataTable } from '@/shared/ui/table/DataTable';
import { useTeamUnits } from '../api/readTeamUnits';
import { useUnitColumns } from './useUnitColumns';

interface UnitsProps {
  unit: string;
  strand: string | null;
  kept: string;
}

type Row = Schemas['TeamUnit'];

/** The units directly below, side by side; each leads to its own people. */
export function Units({ unit, strand, kept }: UnitsProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useTeamUnits({ unit, strand });
  const columns = useUnitColumns();
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton label={t('team.loading')} />;
  if (data.items.length === 0) {
    return <Notice part title={t('team.noUnits.title')} text={t('team.noUnits.text')} />;
  }
  return (
    <DataTable<Row>
      label={t('team.unitTable.label')}
      columns={columns}
      rows={data.items}
      keyOf={(row) => row.unit.id}
      pathOf={(row) => (row.direct ? undefined : teamPath(row.unit.id) + kept)}
      firstOrder={{ key: 'lag', down: true }}
    />
  );
}
