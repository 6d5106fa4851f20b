import { useTranslation } from 'react-i18next';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Section } from '@/shared/ui/Section';
import { Skeleton } from '@/shared/ui/Skeleton';
import type { Column } from '@/shared/ui/table/column';
import { DataTable } from '@/shared/ui/table/DataTable';
import { type Permission, usePermissions } from '../api/readPermissions';

type Row = { object: Permission['object']; entries: Permission[] };
const ROLES = ['member', 'unit_head', 'planner', 'executive', 'finance', 'admin'] as const;

/** The permission table as it is written: what each role may read and write, and how far. */
export function PermissionsSection() {
  const { t } = useTranslation();
  const { data, error, refetch } = usePermissions();
  const objects = [...new Set(data?.map(({ object }) => object))];
  const rows: Row[] = objects.map((object) => ({
    object,
    entries: data?.filter((entry) => entry.object === object) ?? [],
  }));
  const said = (row: Row, role: (typeof ROLES)[number]) => {
    const [read, write] = (['read', 'write'] as const).map(
      (action) => row.entries.find((one) => one.role === role && one.action === action)?.scope,
    );
    return (
      <>
        {read
          ? t('settings.permissions.read', { scope: t(`settings.permissions.scope.${read}`) })
          : '–'}
        {write && (
          <>
            <br />
            {t('settings.permissions.write', { scope: t(`settings.permissions.scope.${write}`) })}
          </>
        )}
      </>
    );
  };
  const columns: Column<Row>[] = [
    {
      key: 'object',
      title: t('settings.permissions.object'),
      cell: ({ object }) => t(`settings.permissions.objects.${object}`),
    },
    ...ROLES.map((role) => ({
      key: role,
      title: t(`session.role.${role}`),
      cell: (row: Row) => said(row, role),
    })),
  ];
  return (
    <Section title={t('settings.section.permissions')} note={t('settings.permissions.note')}>
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!error && !data && <Skeleton label={t('ui.loading')} />}
      {data && (
        <DataTable
          label={t('settings.section.permissions')}
          columns={columns}
          rows={rows}
          keyOf={({ object }) => object}
        />
      )}
    </Section>
  );
}
