import { useTranslation } from 'react-i18next';
import { personInUnitPath } from '@/shared/navigation/paths';
import type { Column } from '@/shared/ui/table/column';
import { DataTable } from '@/shared/ui/table/DataTable';
import { Tag } from '@/shared/ui/Tag';
import type { Entry } from '../api/readDirectory';
import { useOrganisationReader } from './reader';
import { useNameOf } from '@/shared/i18n/useNameOf';

interface PeopleTableProps {
  people: readonly Entry[];
  unitId: string;
  personId: string | null;
}

/** People with their number, unit and level; administrators also see roles and whether they can sign in. */
export function PeopleTable({ people, unitId, personId }: PeopleTableProps) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const { writes } = useOrganisationReader();
  const columns: Column<Entry>[] = [
    {
      key: 'name',
      title: t('organisation.column.name'),
      cell: ({ name, leads: [led] }) => (
        <>
          {name} {led !== undefined && <Tag>{t('organisation.leads', { unit: led })}</Tag>}
        </>
      ),
    },
    { key: 'number', title: t('organisation.column.number'), cell: ({ number }) => number },
    {
      key: 'unit',
      title: t('organisation.column.unit'),
      cell: ({ unit }) => (unit ? nameOf(unit) : t('organisation.noUnit')),
    },
    {
      key: 'level',
      title: t('organisation.column.level'),
      cell: ({ level }) => level ?? '',
      card: 'figure',
    },
    ...(writes ? administrators() : []),
  ];

  function administrators(): Column<Entry>[] {
    return [
      {
        key: 'roles',
        title: t('organisation.column.roles'),
        cell: ({ roles }) =>
          roles?.map((role) => t(`session.role.${role}`)).join(t('organisation.and')),
      },
      {
        key: 'login',
        title: t('organisation.column.login'),
        cell: ({ login }) => login && t(`organisation.login.${login}`),
      },
    ];
  }
  return (
    <DataTable
      label={t('organisation.peopleTitle')}
      columns={columns}
      rows={people}
      keyOf={({ id }) => id}
      pathOf={({ id }) => personInUnitPath(unitId, id)}
      chosen={personId}
    />
  );
}
