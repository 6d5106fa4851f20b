import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { compare, decimal } from '@/shared/format/decimal';
import type { Column } from '@/shared/ui/table/column';
import { Button } from '@/shared/ui/Button';
import { DataTable } from '@/shared/ui/table/DataTable';
import type { Tested, Way } from '../figures/chart';
import { shareOf, wholeOf } from '../figures/sums';
import { Who } from './Who';

type Person = Schemas['TestedPerson'];

/** So many are looked at first. */
const FURTHEST = 12;

/** The people behind a point: what each would have been asked, what came, whoever is furthest off first. */
export function PeopleTable({ period, way }: { period: Tested; way: Way }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const by = (read: (row: Person) => string | null | undefined) => (a: Person, b: Person) =>
    compare(decimal(read(a) ?? '0'), decimal(read(b) ?? '0'));
  const columns: Column<Person>[] = [
    {
      key: 'name',
      title: t('judging.person'),
      compare: (a, b) => a.name.localeCompare(b.name, 'zh'),
      cell: (row) => <Who {...row} />,
    },
    {
      key: 'target',
      title: t('judging.target'),
      align: 'end',
      compare: by(({ targets }) => targets[way]),
      cell: ({ targets }) => wholeOf(targets[way]),
    },
    {
      key: 'came',
      title: t('judging.came'),
      align: 'end',
      compare: by(({ came }) => came),
      cell: ({ came }) => wholeOf(came),
    },
    {
      key: 'deals',
      title: t('judging.deals'),
      align: 'end',
      compare: (a, b) => a.deals - b.deals,
      cell: ({ deals }) => deals,
    },
    {
      key: 'deviation',
      title: t('judging.deviation'),
      align: 'end',
      card: 'figure',
      compare: by(({ deviations }) => deviations[way]),
      cell: ({ deviations }) => <b>{shareOf(deviations[way])}</b>,
    },
    {
      key: 'floor',
      title: t('judging.ownFloor'),
      align: 'end',
      cell: ({ noise_floor: floor }) => shareOf(floor),
    },
  ];
  const furthest = [...period.rows].sort((a, b) => by(({ deviations }) => deviations[way])(b, a));
  const rows = all ? furthest : furthest.slice(0, FURTHEST);
  return (
    <>
      <DataTable
        label={t('judging.behind')}
        columns={columns}
        rows={rows}
        keyOf={({ person_id: id }) => id}
        firstOrder={{ key: 'deviation', down: true }}
      />
      {rows.length < furthest.length && (
        <Button
          onClick={() => {
            setAll(true);
          }}
        >
          {t('judging.all', { count: furthest.length })}
        </Button>
      )}
    </>
  );
}
