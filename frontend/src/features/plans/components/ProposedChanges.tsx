import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { compare, subtract } from '@/shared/format/decimal';
import { grouped } from '@/shared/format/number';
import type { Column } from '@/shared/ui/table/column';
import { DataTable } from '@/shared/ui/table/DataTable';
import { othersMoved, type ProposedChange, proposed, unitsMoved } from '../figures/staffChanges';
import { signed } from '../figures/written';
import styles from './StaffChanges.module.css';

interface ProposedChangesProps {
  page: Schemas['PlanPage'];
  changes: readonly Schemas['WaitingChange'][];
  table: Schemas['PlanTable'];
}

const UNITS_NAMED = 6;

/** Whom it concerns, since when, what each has and would get; and how far the others move by it. */
export function ProposedChanges({ page, changes, table }: ProposedChangesProps) {
  const { t } = useTranslation();
  const rows = proposed(changes, page.carried, table.rows);
  const others = othersMoved(changes, page.carried, table.rows);
  const units = unitsMoved(page.carried, table.rows);
  const columns: Column<ProposedChange>[] = [
    {
      key: 'name',
      title: t('plans.table.owner'),
      compare: (a, b) => a.name.localeCompare(b.name, 'zh'),
      cell: ({ name, number }) => (
        <span className={styles.who}>
          {name}
          <small>{number}</small>
        </span>
      ),
    },
    {
      key: 'why',
      title: t('staff.why'),
      cell: ({ kind, on, unit_before: from, unit_after: to }) =>
        t(`staff.kind.${kind}`, { on, from: from ?? '', to: to ?? '' }),
    },
    {
      key: 'before',
      title: t('plans.run.before'),
      align: 'end',
      compare: (a, b) => compare(a.before, b.before),
      cell: ({ before }) => grouped(before),
    },
    {
      key: 'after',
      title: t('plans.run.after'),
      align: 'end',
      card: 'figure',
      compare: (a, b) => compare(a.after, b.after),
      cell: ({ after }) => <b>{grouped(after)}</b>,
    },
    {
      key: 'change',
      title: t('plans.run.change'),
      align: 'end',
      cell: ({ before, after }) => signed(subtract(after, before)),
    },
  ];
  return (
    <>
      <DataTable
        label={t('staff.title')}
        columns={columns}
        rows={rows}
        keyOf={({ person, kind }) => `${person} ${kind}`}
      />
      <p className={styles.others}>
        {t('staff.others', {
          more: others.more,
          less: others.less,
          most: others.most ? signed(others.most) : '0',
          least: others.least ? signed(others.least) : '0',
        })}
      </p>
      {units.length > 0 && (
        <p className={styles.others}>
          {t('staff.units')}
          {units
            .slice(0, UNITS_NAMED)
            .map(({ name, change }) => `${name} ${signed(change)}`)
            .join(t('staff.and'))}
        </p>
      )}
    </>
  );
}
