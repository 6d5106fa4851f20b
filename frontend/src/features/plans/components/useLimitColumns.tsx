import { useTranslation } from 'react-i18next';
import type { Column } from '@/shared/ui/table/column';
import type { LimitField } from '../figures/draft';
import { pastedAmounts } from '../figures/pasted';
import type { Line } from '../figures/shown';
import { proved } from '../figures/written';
import { AmountCell } from './AmountCell';
import { type Opening, OwnerCell } from './OwnerCell';
import { ReasonCell } from './ReasonCell';
import type { Studio } from './studio';
import { useComparisonColumns } from './useComparisonColumns';

const AMOUNTS = ['lock', 'minimum', 'maximum', 'hold'] as const;
type AmountField = Exclude<LimitField, 'reason'>;

const cellName = (field: AmountField, line: Line | undefined) =>
  line === undefined ? '' : `${field}:${line.row.owner}`;

/** What is fixed for whom: every cell is typed in, and a column pasted from a spreadsheet fills those below. */
export function useLimitColumns(
  studio: Studio,
  opening: Opening,
  lines: readonly Line[],
): Column<Line>[] {
  const { t } = useTranslation();
  const comparisons = useComparisonColumns(studio);
  const holds = (field: AmountField, { row, within }: Line) =>
    within === undefined && (field === 'hold' ? !row.is_person : row.parent !== null);
  const step = (field: AmountField, line: Line, by: 1 | -1) => {
    const able = lines.filter((one) => holds(field, one));
    const next = cellName(field, able[able.indexOf(line) + by]);
    document.querySelector<HTMLInputElement>(`[data-cell="${next}"]`)?.focus();
  };
  const paste = (field: AmountField, line: Line, text: string) => {
    const amounts = pastedAmounts(text);
    if (amounts === null) return;
    const able = lines.filter(
      (one) => holds(field, one) && one.row.is_person === line.row.is_person,
    );
    const below = able.slice(able.indexOf(line));
    studio.fixMany(
      amounts.flatMap((amount, place) => {
        const row = below[place]?.row;
        return row ? [{ row, cells: { [field]: amount } }] : [];
      }),
    );
  };
  const amounts = AMOUNTS.map((field): Column<Line> => ({
    key: field,
    title: t(`plans.limit.${field}`),
    align: 'end',
    width: '104px',
    cell: (line) =>
      holds(field, line) && (
        <AmountCell
          label={t('plans.limit.of', { limit: t(`plans.limit.${field}`), name: line.row.name })}
          cell={cellName(field, line)}
          value={studio.draft.limits[line.row.owner]?.[field] ?? ''}
          disabled={!studio.page.may_write}
          faulty={studio.faulty === line.row.code}
          onCommit={(value) => {
            studio.fix(line.row, { [field]: value }, cellName(field, line));
          }}
          onStep={(by) => {
            step(field, line, by);
          }}
          onPasteLines={(text) => {
            paste(field, line, text);
          }}
        />
      ),
  }));
  return [
    {
      key: 'name',
      title: t('plans.table.owner'),
      cell: (line) => <OwnerCell line={line} studio={studio} {...opening} />,
    },
    {
      key: 'amount',
      title: t('plans.table.amount'),
      align: 'end',
      card: 'figure',
      cell: ({ row }) => <b>{proved(row.amount, studio.places)}</b>,
    },
    ...amounts,
    {
      key: 'reason',
      title: t('plans.limit.reason'),
      cell: ({ row, within }) => within === undefined && <ReasonCell row={row} studio={studio} />,
    },
    ...comparisons.filter(({ key }) => key === 'change' || key === 'earlier'),
  ];
}
