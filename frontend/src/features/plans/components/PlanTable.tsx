import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '@/shared/ui/table/DataTable';
import type { Order } from '@/shared/ui/table/column';
import { relevantLines, type Narrowed } from '../figures/narrowed';
import type { Line } from '../figures/shown';
import type { TableRow } from '../figures/tree';
import { PlanFoot } from './PlanFoot';
import styles from './PlanTable.module.css';
import type { Studio } from './studio';
import { TableTools } from './TableTools';
import { useFactorColumns } from './useFactorColumns';
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
  const [narrowed, setNarrowed] = useState<Narrowed>({
    view: 'factors',
    search: '',
    only: 'all',
    flat: false,
    folded: new Set(),
  });
  const [order, setOrder] = useState<Order | null>(null);
  const [asked, setAsked] = useState<TableRow | null>(null);
  const fold = (owner: string) => {
    const folded = new Set(narrowed.folded);
    if (!folded.delete(owner)) folded.add(owner);
    setNarrowed({ ...narrowed, folded });
  };
  const opening = { onAsk: setAsked, onFold: fold };
  const factors = useFactorColumns(studio, opening);
  const compare = factors.find(({ key }) => key === order?.key)?.compare;
  const lines = relevantLines(studio, narrowed, unit, compare, order?.down ?? false);
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
          foot={<PlanFoot studio={studio} columns={columns} />}
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
