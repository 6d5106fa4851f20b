import { useTranslation } from 'react-i18next';
import { compare, type Decimal, decimal } from '@/shared/format/decimal';
import { coefficient } from '@/shared/format/number';
import { useLanguage } from '@/shared/i18n/useLanguage';
import type { Column } from '@/shared/ui/table/column';
import type { Line } from '../figures/shown';
import type { TableRow } from '../figures/tree';
import { proved, shownWeight } from '../figures/written';
import { type Opening, OwnerCell } from './OwnerCell';
import styles from './PlanTable.module.css';
import type { Studio } from './studio';
import { useComparisonColumns } from './useComparisonColumns';

const byFigure = (figure: (row: TableRow) => Decimal) => (a: Line, b: Line) =>
  compare(figure(a.row), figure(b.row));

/** Name, a column a factor, weight, amount, and what it is held against. */
export function useFactorColumns(studio: Studio, opening: Opening): Column<Line>[] {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { tree, table, places, savedFactors } = studio;
  const comparisons = useComparisonColumns(studio);
  const factors = tree.factors.map((label, place): Column<Line> => {
    const name = table.labels[label];
    const of = (row: TableRow) => (row.is_person ? row.factors[place] : undefined);
    return {
      key: `factor${place}`,
      title: name ? read(name) : '',
      align: 'end',
      compare: byFigure((row) => decimal(of(row)?.coefficient ?? '0')),
      cell: ({ row }) => {
        const factor = of(row);
        if (factor === undefined) return null;
        const moved = savedFactors.get(row.owner)?.[place] !== factor.coefficient;
        const figure = coefficient(factor.coefficient);
        return (
          <span title={factor.input ?? undefined}>
            {moved ? <b className={styles.moved}>{figure}</b> : figure}
          </span>
        );
      },
    };
  });
  return [
    {
      key: 'name',
      title: t('plans.table.owner'),
      cell: (line) => <OwnerCell line={line} studio={studio} withReason {...opening} />,
      compare: (a, b) => a.row.name.localeCompare(b.row.name, 'zh'),
    },
    ...factors,
    {
      key: 'weight',
      title: t('plans.table.weight'),
      align: 'end',
      compare: byFigure(({ weight }) => decimal(weight)),
      // Weights of people under different units do not add up to anything.
      cell: ({ row, within }) =>
        within !== undefined ? null : row.bound === 'none' ? (
          shownWeight(row.weight)
        ) : (
          <span className={styles.bound}>{t(`plans.bound.${row.bound}`)}</span>
        ),
    },
    {
      key: 'amount',
      title: t('plans.table.amount'),
      align: 'end',
      card: 'figure',
      compare: byFigure(({ amount }) => decimal(amount)),
      cell: ({ row }) => <b>{proved(row.amount, places)}</b>,
    },
    ...comparisons,
  ];
}
