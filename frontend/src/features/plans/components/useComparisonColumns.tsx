import { useTranslation } from 'react-i18next';
import { compare, type Decimal, decimal } from '@/shared/format/decimal';
import { grouped } from '@/shared/format/number';
import type { Column } from '@/shared/ui/table/column';
import { type Change, changeOf, hadBy, type Held } from '../figures/change';
import type { Line } from '../figures/shown';
import { signed, signedShare } from '../figures/written';
import { ChangeBar } from './ChangeBar';
import styles from './PlanTable.module.css';
import type { Studio } from './studio';

const ZERO = decimal('0');

const changeIn = (line: Line, { before }: Held): Change | undefined => {
  const had = hadBy(line, before);
  return had && changeOf(line.row.amount, had);
};

const byFigure = (figure: (line: Line) => Decimal | null | undefined) => (a: Line, b: Line) =>
  compare(figure(a) ?? ZERO, figure(b) ?? ZERO);

/** What changed against what is published, where anything is, and against what was reached the period before. */
export function useComparisonColumns({ published, earlier, page }: Studio): Column<Line>[] {
  const { t } = useTranslation();
  const period =
    page.earlier &&
    t('plans.table.period', { from: page.earlier.starts_on, until: page.earlier.ends_on });
  const noFigure = <span className={styles.quiet}>{t('plans.table.noFigure')}</span>;
  const share = (key: string, title: string, held: Held, bar: boolean): Column<Line> => ({
    key,
    title,
    align: 'end',
    compare: byFigure((line) => changeIn(line, held)?.share),
    cell: (line) => {
      const change = changeIn(line, held);
      return (
        <span className={styles.share}>
          {bar && change && <ChangeBar change={change} span={held.span} />}
          {(change && signedShare(change.share)) ?? '–'}
        </span>
      );
    },
  });
  return [
    ...(published === null
      ? []
      : [
          {
            key: 'change',
            title: t('plans.table.change'),
            align: 'end',
            compare: byFigure((line) => changeIn(line, published)?.by),
            cell: (line) => {
              const change = changeIn(line, published);
              return change ? signed(change.by) : t('plans.table.new');
            },
          } satisfies Column<Line>,
          share('share', t('plans.table.share'), published, true),
        ]),
    ...(earlier === null
      ? []
      : [
          {
            key: 'earlier',
            title: t('plans.table.earlier'),
            align: 'end',
            compare: byFigure((line) => hadBy(line, earlier.before)),
            cell: (line) => {
              const had = hadBy(line, earlier.before);
              return had ? (
                <span title={period ?? undefined}>{grouped(had, { trim: true })}</span>
              ) : (
                noFigure
              );
            },
          } satisfies Column<Line>,
          share('earlierShare', t('plans.table.earlierShare'), earlier, published === null),
        ]),
  ];
}
