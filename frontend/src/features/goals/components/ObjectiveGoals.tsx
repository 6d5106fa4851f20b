import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/shared/api/types';
import { coefficient, percent } from '@/shared/format/number';
import {
  editKeyResultPath,
  editObjectivePath,
  keyResultPath,
  newKeyResultPath,
} from '@/shared/navigation/paths';
import { PaceBar } from '@/shared/ui/PaceBar';
import { StatusMark } from '@/shared/ui/StatusMark';
import type { Column } from '@/shared/ui/table/column';
import { DataTable } from '@/shared/ui/table/DataTable';
import { Value } from '@/shared/ui/Value';
import { CarriedBy } from './CarriedBy';
import styles from './GoalsPage.module.css';

type Row = Schemas['GoalRow'];

interface ObjectiveGoalsProps {
  objective: Schemas['ObjectiveGoals'];
  cycle: string;
  mayWrite: boolean;
}

/** One objective with its key results: how they stand, who carries them on, what can be done. */
export function ObjectiveGoals({ objective, cycle, mayWrite }: ObjectiveGoalsProps) {
  const { t } = useTranslation();
  const columns = useColumns(mayWrite);
  const { title, owner, progress, status, serves, key_results } = objective;
  return (
    <section className={styles.objective} aria-label={title}>
      <header className={styles.words}>
        <h2>{title}</h2>
        <StatusMark status={status} />
        <span className={styles.meta}>
          {owner.name}
          {progress !== null && ` · ${t('goals.progress', { share: percent(progress) })}`}
          {serves.length > 0 &&
            ` · ${t('goals.serves', { titles: serves.map((one) => one.title).join('、') })}`}
        </span>
        {mayWrite && (
          <span className={styles.tools}>
            <Link to={newKeyResultPath(cycle, objective.id)}>{t('goals.keyResult.add')}</Link>
            <Link
              to={editObjectivePath(objective.id)}
              aria-label={t('goals.editNamed', { name: title })}
            >
              {t('goals.edit')}
            </Link>
          </span>
        )}
      </header>
      {key_results.length === 0 ? (
        <p className={styles.meta}>{t('goals.noKeyResults')}</p>
      ) : (
        <DataTable
          label={title}
          columns={columns}
          rows={key_results}
          keyOf={({ key_result }) => key_result.id}
          pathOf={({ key_result }) => keyResultPath(key_result.id)}
        />
      )}
    </section>
  );
}

function useColumns(mayWrite: boolean): Column<Row>[] {
  const { t } = useTranslation();
  const columns: Column<Row>[] = [
    {
      key: 'title',
      title: t('goals.column.title'),
      cell: ({ key_result: { title, owner, as_of } }) => (
        <span className={styles.title}>
          {title}
          <small>
            {owner.name}
            {as_of === null && ` · ${t('goals.notYet')}`}
          </small>
        </span>
      ),
    },
    {
      key: 'pace',
      title: t('goals.column.pace'),
      cell: ({ key_result }) => (
        <span className={styles.pace}>
          <PaceBar card={key_result} size="small" />
        </span>
      ),
    },
    {
      key: 'status',
      title: t('goals.column.status'),
      cell: ({ key_result: { status, lag_points, stale } }) => (
        <StatusMark status={status} lag={lag_points} stale={stale} />
      ),
    },
    {
      key: 'actual',
      title: t('goals.column.actual'),
      align: 'end',
      cell: ({ key_result }) =>
        key_result.actual === null ? '–' : <Value value={key_result.actual} of={key_result} />,
    },
    {
      key: 'target',
      title: t('goals.column.target'),
      align: 'end',
      cell: ({ key_result }) => <Value value={key_result.target} of={key_result} />,
    },
    {
      key: 'weight',
      title: t('goals.column.weight'),
      align: 'end',
      cell: ({ weight }) => coefficient(weight),
    },
    { key: 'carriers', title: t('goals.column.carriers'), cell: (row) => <CarriedBy row={row} /> },
  ];
  if (!mayWrite) return columns;
  const edit: Column<Row> = {
    key: 'edit',
    title: t('goals.column.edit'),
    cell: ({ key_result: { id, title } }) => (
      <span className={styles.tools}>
        <Link to={editKeyResultPath(id)} aria-label={t('goals.editNamed', { name: title })}>
          {t('goals.edit')}
        </Link>
      </span>
    ),
  };
  return [...columns, edit];
}
