import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { compare, decimal } from '@/shared/format/decimal';
import { Section } from '@/shared/ui/Section';
import { Segmented } from '@/shared/ui/Segmented';
import type { Column } from '@/shared/ui/table/column';
import { DataTable } from '@/shared/ui/table/DataTable';
import { ratioOf, shareOf, wholeOf } from '../figures/sums';
import styles from './JudgingPage.module.css';
import { Who } from './Who';

type Spread = Schemas['SpreadRow'];
type Fair = Schemas['FairPerson'];
type View = 'levels' | 'units' | 'people';

/** Target over what may be expected, by level, by unit, person by person. */
export function FairnessTables({ fairness }: { fairness: Schemas['Fairness'] }) {
  const { t } = useTranslation();
  const [view, setView] = useState<View>('levels');
  const options = (['levels', 'units', 'people'] as const).map((value) => ({
    value,
    label: t(`judging.fair.${value}`),
  }));
  return (
    <Section title={t('judging.fair.title')} note={t('judging.fair.note')}>
      <div className={styles.tools}>
        <Segmented
          legend={t('judging.fair.by')}
          options={options}
          value={view}
          onChange={setView}
        />
      </div>
      {view === 'people' ? (
        <FairPeople people={fairness.people} />
      ) : (
        <Spreads label={t(`judging.fair.${view}`)} rows={fairness[view]} />
      )}
    </Section>
  );
}

function Spreads({ label, rows }: { label: string; rows: readonly Spread[] }) {
  const { t } = useTranslation();
  const quartile = (key: 'lowest' | 'lower' | 'median' | 'upper' | 'highest'): Column<Spread> => ({
    key,
    title: t(`judging.fair.${key}`),
    align: 'end',
    compare: (a, b) => compare(decimal(a[key]), decimal(b[key])),
    cell: (row) => ratioOf(row[key]),
  });
  const columns: Column<Spread>[] = [
    { key: 'group', title: label, cell: ({ group }) => group || t('judging.fair.noLevel') },
    { key: 'people', title: t('judging.people'), align: 'end', cell: ({ people }) => people },
    {
      key: 'ratio',
      title: t('judging.fair.ratio'),
      align: 'end',
      card: 'figure',
      compare: (a, b) => compare(decimal(a.ratio), decimal(b.ratio)),
      cell: ({ ratio }) => <b>{ratioOf(ratio)}</b>,
    },
    quartile('lowest'),
    quartile('lower'),
    quartile('median'),
    quartile('upper'),
    quartile('highest'),
  ];
  return <DataTable label={label} columns={columns} rows={rows} keyOf={({ group }) => group} />;
}

function FairPeople({ people }: { people: readonly Fair[] }) {
  const { t } = useTranslation();
  const by = (read: (row: Fair) => string | null) => (a: Fair, b: Fair) =>
    compare(decimal(read(a) ?? '0'), decimal(read(b) ?? '0'));
  const columns: Column<Fair>[] = [
    { key: 'name', title: t('judging.person'), cell: (row) => <Who {...row} /> },
    {
      key: 'target',
      title: t('judging.target'),
      align: 'end',
      compare: by(({ target }) => target),
      cell: ({ target }) => wholeOf(target),
    },
    {
      key: 'own',
      title: t('judging.fair.own'),
      align: 'end',
      compare: by(({ own }) => own),
      cell: ({ own }) => wholeOf(own),
    },
    {
      key: 'growth',
      title: t('judging.fair.growth'),
      align: 'end',
      compare: by(({ growth }) => growth),
      cell: ({ growth }) => shareOf(growth),
    },
    {
      key: 'capacity',
      title: t('judging.fair.capacity'),
      align: 'end',
      compare: by(({ capacity }) => capacity),
      cell: ({ capacity }) => wholeOf(capacity),
    },
    {
      key: 'asked',
      title: t('judging.fair.ratio'),
      align: 'end',
      card: 'figure',
      compare: by(({ asked }) => asked),
      cell: ({ asked }) => <b>{ratioOf(asked)}</b>,
    },
  ];
  return (
    <DataTable
      label={t('judging.fair.people')}
      columns={columns}
      rows={people}
      keyOf={({ person_id: id }) => id}
      firstOrder={{ key: 'asked', down: true }}
    />
  );
}
