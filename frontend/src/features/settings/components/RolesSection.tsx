import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ORGANISATION, personPath } from '@/shared/navigation/paths';
import { Button } from '@/shared/ui/Button';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Field } from '@/shared/ui/Field';
import { Section } from '@/shared/ui/Section';
import { Skeleton } from '@/shared/ui/Skeleton';
import type { Column } from '@/shared/ui/table/column';
import { DataTable } from '@/shared/ui/table/DataTable';
import { type Entry, useLogins } from '../api/readLogins';
import { type RoleHolder, useRoles } from '../api/readRoles';
import { useNameOf } from '@/shared/i18n/useNameOf';

/** Who holds which role where, and who can sign in; both are changed with the person. */
export function RolesSection() {
  return (
    <>
      <Roles />
      <Logins />
    </>
  );
}

function Roles() {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const { data, error, refetch } = useRoles();
  const columns: Column<RoleHolder>[] = [
    { key: 'name', title: t('settings.roles.who'), cell: ({ person }) => person.name },
    {
      key: 'role',
      title: t('settings.roles.role'),
      cell: ({ role }) => t(`session.role.${role}`),
      card: 'figure',
    },
    {
      key: 'where',
      title: t('settings.roles.where'),
      cell: ({ unit }) => (unit ? nameOf(unit) : t('settings.roles.company')),
    },
    {
      key: 'login',
      title: t('settings.roles.login'),
      cell: ({ login }) => t(`settings.roles.state.${login}`),
    },
  ];
  return (
    <Section
      title={t('settings.roles.title')}
      note={t('settings.roles.note')}
      aside={<Link to={ORGANISATION}>{t('settings.roles.give')}</Link>}
    >
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!error && !data && <Skeleton label={t('ui.loading')} />}
      {data && (
        <DataTable
          label={t('settings.roles.title')}
          columns={columns}
          rows={data}
          keyOf={({ person, role, unit }) => `${person.id} ${role} ${unit?.id ?? ''}`}
          pathOf={({ person }) => personPath(person.id)}
        />
      )}
    </Section>
  );
}

function Logins() {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const [typed, setTyped] = useState('');
  const found = useLogins(useDeferredValue(typed.trim()));
  const people = found.data?.pages.flatMap((page) => page.people) ?? [];
  const columns: Column<Entry>[] = [
    { key: 'name', title: t('settings.roles.who'), cell: ({ name }) => name },
    { key: 'number', title: t('settings.roles.number'), cell: ({ number }) => number },
    {
      key: 'unit',
      title: t('settings.roles.unit'),
      cell: ({ unit }) => (unit ? nameOf(unit) : ''),
    },
    {
      key: 'login',
      title: t('settings.roles.login'),
      cell: ({ login }) => login && t(`settings.roles.state.${login}`),
      card: 'figure',
    },
  ];
  return (
    <Section
      title={t('settings.roles.logins')}
      note={t('settings.roles.count', { count: found.data?.pages[0]?.total ?? 0 })}
    >
      <Field
        label={t('settings.roles.find')}
        hideLabel
        type="search"
        placeholder={t('settings.roles.find')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
      />
      {found.error && <ErrorState error={found.error} retry={() => void found.refetch()} />}
      <DataTable
        label={t('settings.roles.logins')}
        columns={columns}
        rows={people}
        keyOf={({ id }) => id}
        pathOf={({ id }) => personPath(id)}
      />
      {found.hasNextPage && (
        <Button disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('settings.more')}
        </Button>
      )}
    </Section>
  );
}
