import { useTranslation } from 'react-i18next';
import { decimal } from '@/shared/format/decimal';
import { grouped } from '@/shared/format/number';
import type { Column } from '@/shared/ui/table/column';
import { changeOf, hadBy, type Held } from '../figures/change';
import { sumRow } from '../figures/gathered';
import type { Line } from '../figures/shown';
import { proved, shownWeight, signed, signedShare } from '../figures/written';
import styles from './PlanTable.module.css';
import type { Studio } from './studio';

interface PlanFootProps {
  studio: Studio;
  columns: readonly Column<Line>[];
  /** Those whom a filter leaves, whose sum stands above that of the plan. */
  shown: readonly Line[] | null;
  /** Grouped otherwise than by unit: what units hold back is then in no group. */
  apart: boolean;
}

type Figures = Readonly<Record<string, string | null | undefined>>;

/** The sums under the table: those who are shown, and always those of the whole plan. */
export function PlanFoot({ studio, columns, shown, apart }: PlanFootProps) {
  const { t } = useTranslation();
  const { tree, places, published, earlier, table } = studio;
  const { root, people } = tree;
  const against = (line: Line): Figures => {
    const change = changeIn(line, published);
    const had = earlier ? hadBy(line, earlier.before) : undefined;
    return {
      change: change && signed(change.by),
      share: change && signedShare(change.share),
      earlier: had && grouped(had, { trim: true }),
      earlierShare: signedShare(changeIn(line, earlier)?.share ?? null),
    };
  };
  const within = shown?.map(({ row }) => row);
  const part = within && lineOfSum(within);
  const held = decimal(table.totals.hold).units !== 0n;
  return (
    <>
      {part && (
        <Sums
          columns={columns}
          figures={{
            name: t('plans.table.shown', { count: part.people }),
            amount: proved(part.row.amount, places),
            ...against(part),
          }}
        />
      )}
      {held && apart && !part && (
        <Sums
          columns={columns}
          figures={{
            name: t('plans.totals.hold'),
            amount: proved(table.totals.hold, places),
          }}
        />
      )}
      <Sums
        columns={columns}
        whole
        figures={{
          name: t('plans.table.total', { count: people.get(root.owner) ?? 0 }),
          weight: root.members && shownWeight(root.members.weight),
          amount: proved(root.amount, places),
          ...against({ row: root, depth: 0, people: 0, open: true }),
        }}
      />
    </>
  );
}

const changeIn = (line: Line, held: Held | null) => {
  const had = held ? hadBy(line, held.before) : undefined;
  return had && changeOf(line.row.amount, had);
};

const lineOfSum = (within: readonly Line['row'][]): Line => ({
  row: sumRow('', '', within),
  depth: 0,
  people: within.length,
  open: true,
  within,
});

interface SumsProps {
  columns: readonly Column<Line>[];
  figures: Figures;
  whole?: boolean;
}

const Sums = ({ columns, figures, whole = false }: SumsProps) => (
  <tr role="row" className={whole ? styles.foot : styles.part}>
    {columns.map(({ key, title, align }, place) => (
      <td
        key={key}
        data-title={title}
        data-card={place === 0 ? 'head' : key === 'amount' ? 'figure' : 'none'}
        className={align === 'end' ? styles.end : undefined}
      >
        {figures[key]}
      </td>
    ))}
  </tr>
);
