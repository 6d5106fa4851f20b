import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '@/shared/ui/table/DataTable';
import type { Order } from '@/shared/ui/table/column';
import { leavesOut, type Narrowed, shownPart, WHOLE } from '../figures/narrowed';
import type { Line } from '../figures/shown';
import type { TableRow } from '../figures/tree';
import { PlanFoot } from './PlanFoot';
import styles from './PlanTable.module.css';
import type { Studio } from './studio';
import { TableTools } from './TableTools';
import { useFactorColumns } from './useFactorColumns';
import { useGroups } from './useGroups';
import { useLimitColumns } from './useLimitColumns';
import { WhyDialog } from './WhyDialog';

interface PlanTableProps {
  studio: Studio;
  /** The unit whose people are wanted, or everybody. */
  unit: string | null;
  tools?: ReactNode;
}

/** Everybody with factors, weight and amount, by unit; what is fixed is typed into the cells. */
export function PlanTable({ studio, unit, tools }: PlanTableProps) {
  const { t } = useTranslation();
  const [narrowed, setNarrowed] = useState<Narrowed>(WHOLE);
  const [order, setOrder] = useState<Order | null>(null);
  const [asked, setAsked] = useState<TableRow | null>(null);
  const fold = (owner: string) => {
    const folded = new Set(narrowed.folded);
    if (!folded.delete(owner)) folded.add(owner);
    setNarrowed({ ...narrowed, folded });
  };
  const ask = (row: TableRow) => {
    setAsked(row);
    if (row.is_person) studio.onExample(row.owner);
  };
  const opening = { onAsk: ask, onFold: fold };
  const factors = useFactorColumns(studio, opening);
  const compare = factors.find(({ key }) => key === order?.key)?.compare;
  const wanted = compare && order?.down ? (a: Line, b: Line) => compare(b, a) : compare;
  const groupOf = useGroups(studio, narrowed.group);
  const { lines, people } = shownPart(studio, narrowed, unit, groupOf, wanted ?? null);
  const limits = useLimitColumns(studio, opening, lines);
  const columns = narrowed.view === 'factors' ? factors : limits;
  return (
    <section className={styles.table} aria-label={t('plans.table.title')}>
      <TableTools narrowed={narrowed} onChange={setNarrowed} studio={studio}>
        {tools}
      </TableTools>
      {lines.length === 0 ? (
        <p className={styles.none}>{t('plans.table.none')}</p>
      ) : (
        <DataTable<Line>
          label={t('plans.table.title')}
          columns={columns}
          rows={lines}
          keyOf={({ row }) => row.owner}
          depthOf={({ depth }) => depth}
          gathers={({ row }) => !row.is_person}
          order={order}
          onOrder={setOrder}
          chosen={asked?.owner ?? null}
          foot={
            <PlanFoot
              studio={studio}
              columns={columns}
              shown={leavesOut(narrowed, unit) ? people : null}
              apart={narrowed.group !== 'unit'}
            />
          }
        />
      )}
      {asked && (
        <WhyDialog
          studio={studio}
          owner={asked.owner}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </section>
  );
}
