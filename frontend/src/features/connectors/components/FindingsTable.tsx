import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useKindName } from '@/shared/i18n/useKindName';
import { inboxRecordPath } from '@/shared/navigation/paths';
import { Button } from '@/shared/ui/Button';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import { Skeleton } from '@/shared/ui/Skeleton';
import type { Column } from '@/shared/ui/table/column';
import { DataTable } from '@/shared/ui/table/DataTable';
import { type Finding, type FindingsFilter, useFindings } from '../api/readFindings';

interface FindingsTableProps {
  id: string;
  filter: FindingsFilter;
}

/** The records by name, each with what happened to it or what is to be done. */
export function FindingsTable({ id, filter }: FindingsTableProps) {
  const { t } = useTranslation();
  const kindName = useKindName();
  const { data, error, hasNextPage, fetchNextPage } = useFindings(id, filter);
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Skeleton label={t('reconcile.records')} />;
  const columns: Column<Finding>[] = [
    {
      key: 'record',
      title: t('reconcile.column.record'),
      card: 'head',
      cell: ({ record_id, object_kind, external_id }) => {
        const name = `${kindName(object_kind)} ${external_id}`;
        return record_id === null ? name : <Link to={inboxRecordPath(record_id)}>{name}</Link>;
      },
    },
    {
      key: 'verdict',
      title: t('reconcile.column.verdict'),
      card: 'line',
      cell: ({ title }) => title,
    },
    {
      key: 'message',
      title: t('reconcile.column.hint'),
      card: 'line',
      cell: ({ message }) => message,
    },
  ];
  return (
    <>
      <DataTable
        label={t('reconcile.records')}
        columns={columns}
        rows={data.pages.flatMap(({ items }) => items)}
        keyOf={(row) => row.id}
      />
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>{t('inbox.more')}</Button>}
    </>
  );
}
