import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/shared/api/types';
import { compare, decimal } from '@/shared/format/decimal';
import { coefficient } from '@/shared/format/number';
import { useLanguage } from '@/shared/i18n/useLanguage';
import type { Column } from '@/shared/ui/table/column';
import { DataTable } from '@/shared/ui/table/DataTable';
import { type ComparedRow, differenceOf, LETTERS } from '../figures/compared';
import { proved, signed } from '../figures/written';
import styles from './ComparePage.module.css';

interface ComparedTableProps {
  label: string;
  rows: readonly ComparedRow[];
  /** Every owner there is, to say what stands above one. */
  names: readonly ComparedRow[];
  runs: readonly Schemas['RunNote'][];
  places: number;
  /** Units stand below their own. */
  indented?: boolean;
}

/** Owners in each run, by how much each run differs from the first, and the factors that do it. */
export function ComparedTable(props: ComparedTableProps) {
  const { label, rows, names, runs, places, indented = false } = props;
  const { t } = useTranslation();
  const { read } = useLanguage();
  const nameOf = new Map(names.map(({ owner, name }) => [owner, name]));
  const amount = (row: ComparedRow, place: number) => row.amounts[place] ?? null;
  const columns: Column<ComparedRow>[] = [
    {
      key: 'name',
      title: t(indented ? 'scenarios.compare.unit' : 'plans.table.owner'),
      compare: (a, b) => a.name.localeCompare(b.name, 'zh'),
      cell: ({ name, parent }) => (
        <span className={styles.who}>
          {name}
          {!indented && <small>{nameOf.get(parent)}</small>}
        </span>
      ),
    },
    ...runs.map(({ id }, place): Column<ComparedRow> => ({
      key: id,
      title: LETTERS[place] ?? '',
      align: 'end',
      compare: (a, b) =>
        compare(decimal(amount(a, place) ?? '0'), decimal(amount(b, place) ?? '0')),
      cell: (row) => {
        const shown = amount(row, place);
        return shown === null ? '–' : proved(shown, places);
      },
    })),
    ...runs.slice(1).map(({ id }, before): Column<ComparedRow> => ({
      key: `${id}-difference`,
      title: t('scenarios.compare.difference', { letter: LETTERS[before + 1] ?? '' }),
      align: 'end',
      ...(before === 0 && { card: 'figure' as const }),
      compare: (a, b) => compare(differenceOf(a, before + 1), differenceOf(b, before + 1)),
      cell: (row) => <b>{signed(differenceOf(row, before + 1))}</b>,
    })),
    {
      key: 'factors',
      title: t('scenarios.compare.factors'),
      cell: ({ factors }) => (
        <span className={styles.factors}>
          {factors.map(({ name, coefficients }) => (
            <span key={name.zh}>
              {read({ zh: name.zh ?? '', en: name.en ?? '' })}{' '}
              {coefficients.map((value) => (value === null ? '–' : coefficient(value))).join(' / ')}
            </span>
          ))}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={rows}
      keyOf={({ owner }) => owner}
      {...(indented && { depthOf: ({ depth }: ComparedRow) => depth - 1 })}
    />
  );
}
