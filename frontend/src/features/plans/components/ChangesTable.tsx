import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { abs, compare, decimal } from '@/shared/format/decimal';
import { coefficient } from '@/shared/format/number';
import { useLanguage } from '@/shared/i18n/useLanguage';
import type { Column } from '@/shared/ui/table/column';
import { DataTable } from '@/shared/ui/table/DataTable';
import { changeOf } from '../figures/change';
import { furthestFirst, moveOf } from '../figures/fates';
import { proved, signed, signedShare } from '../figures/written';
import styles from './RunPage.module.css';

type ChangeRow = Schemas['ChangeRow'];

interface ChangesTableProps {
  changes: readonly ChangeRow[];
  fate: ChangeRow['fate'] | null;
  places: number;
}

/** Each person before and after, and what changed for them; whoever moves furthest first. */
export function ChangesTable({ changes, fate, places }: ChangesTableProps) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const names = new Map(changes.map(({ owner, name }) => [owner, name]));
  const rows = furthestFirst(
    changes.filter(
      (one) => one.is_person && (fate === null ? one.fate !== 'same' : one.fate === fate),
    ),
  );
  const limited = ({ bound_before: before, bound_after: after }: ChangeRow) =>
    before !== after && before !== null && after !== null ? { before, after } : null;
  const columns: Column<ChangeRow>[] = [
    {
      key: 'name',
      title: t('plans.table.owner'),
      compare: (a, b) => a.name.localeCompare(b.name, 'zh'),
      cell: ({ name, parent }) => (
        <span className={styles.who}>
          {name}
          {parent !== null && <small>{names.get(parent)}</small>}
        </span>
      ),
    },
    {
      key: 'before',
      title: t('plans.run.before'),
      align: 'end',
      cell: (change) => (change.fate === 'new' ? '–' : proved(change.before, places)),
    },
    {
      key: 'after',
      title: t('plans.run.after'),
      align: 'end',
      card: 'figure',
      cell: (change) => <b>{change.fate === 'withdrawn' ? '–' : proved(change.after, places)}</b>,
    },
    {
      key: 'change',
      title: t('plans.run.change'),
      align: 'end',
      compare: (a, b) => compare(moveOf(a), moveOf(b)),
      cell: (change) => signed(moveOf(change)),
    },
    {
      key: 'share',
      title: t('plans.table.share'),
      align: 'end',
      compare: (a, b) => compare(abs(shareOf(a)), abs(shareOf(b))),
      cell: (change) => signedShare(changeOf(change.after, decimal(change.before)).share) ?? '–',
    },
    {
      key: 'why',
      title: t('plans.run.why.title'),
      cell: (change) => {
        const limit = limited(change);
        return (
          <span className={styles.why}>
            {(change.fate === 'new' || change.fate === 'withdrawn') &&
              t(`plans.run.why.${change.fate}`)}
            {change.moved && <span>{t('plans.run.why.moved')}</span>}
            {limit && (
              <span>
                {t(`plans.bound.${limit.before}`)} → {t(`plans.bound.${limit.after}`)}
              </span>
            )}
            {change.why.map(({ name, before, after }) => (
              <span key={name.zh}>
                {read({ zh: name.zh ?? '', en: name.en ?? '' })}{' '}
                {before === null ? '–' : coefficient(before)} →{' '}
                {after === null ? '–' : coefficient(after)}
              </span>
            ))}
            {(change.fate === 'more' || change.fate === 'less') &&
              change.why.length === 0 &&
              !limit &&
              !change.moved &&
              t('plans.run.why.others')}
          </span>
        );
      },
    },
  ];
  return (
    <DataTable
      label={t('plans.run.changes')}
      columns={columns}
      rows={rows}
      keyOf={({ owner }) => owner}
    />
  );
}

const shareOf = (change: ChangeRow) =>
  changeOf(change.after, decimal(change.before)).share ?? decimal('0');
