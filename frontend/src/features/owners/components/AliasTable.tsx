import { useTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';
import { ProblemNote } from '@/shared/ui/ProblemNote';
import type { Column } from '@/shared/ui/table/column';
import { DataTable } from '@/shared/ui/table/DataTable';
import type { Alias } from '../api/readAliases';
import { useUnsettleOwner } from '../api/unsettleOwner';

/** What was settled, each to be taken back. */
export function AliasTable({ aliases }: { aliases: readonly Alias[] }) {
  const { t } = useTranslation();
  const unsettle = useUnsettleOwner();
  const columns: Column<Alias>[] = [
    { key: 'word', title: t('owners.word'), cell: ({ word }) => word || t('owners.empty') },
    {
      key: 'means',
      title: t('owners.means'),
      cell: ({ verdict, person }) =>
        person ? `${person.name} · ${person.number}` : t(`owners.verdict.${verdict}`),
      card: 'figure',
    },
    {
      key: 'where',
      title: t('owners.where'),
      cell: ({ connector_name }) => connector_name ?? t('owners.all'),
    },
    {
      key: 'back',
      title: t('owners.takeBack'),
      align: 'end',
      cell: ({ id, word }) => (
        <Button
          aria-label={t('owners.takeBackOf', { word: word || t('owners.empty') })}
          disabled={unsettle.isPending}
          onClick={() => {
            unsettle.mutate(id);
          }}
        >
          {t('owners.takeBack')}
        </Button>
      ),
    },
  ];
  return (
    <>
      {unsettle.error && <ProblemNote error={unsettle.error} />}
      <DataTable
        label={t('owners.settled.title')}
        columns={columns}
        rows={aliases}
        keyOf={({ id }) => id}
      />
    </>
  );
}
