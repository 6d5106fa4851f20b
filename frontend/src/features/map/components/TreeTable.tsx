import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRowWindow } from '@/shared/ui/table/useRowWindow';
import type { Order } from '../api/readChildren';
import { rowAfter, type TreeRow } from '../figures/treeRows';
import { TreeTableHead } from './TreeTableHead';
import { TreeTableRow } from './TreeTableRow';
import styles from './TreeTable.module.css';

interface TreeTableProps {
  rows: readonly TreeRow[];
  chosen: string | null;
  order: Order;
  onOrder: (order: Order) => void;
  onUnfold: (id: string, open: boolean) => void;
  onChoose: (id: string) => void;
  links: boolean;
}

const ROW = 41;

/** A tree in rows: a click unfolds, the arrow keys walk and fold it; only what is on the screen is drawn. */
export function TreeTable(props: TreeTableProps) {
  const { rows, chosen, order, onOrder, onUnfold, onChoose, links } = props;
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const { drawn, above, below, measure } = useRowWindow(rows.length, ROW, table);
  const here = (id: string | null) => rows.some((row) => row.id === id);
  const reachable = here(focused) ? focused : here(chosen) ? chosen : (rows[0]?.id ?? null);

  const act = (row: TreeRow) => {
    if (row.node.children > 0) onUnfold(row.id, !row.open);
    onChoose(row.id);
  };
  const onKey = (event: KeyboardEvent, row: TreeRow) => {
    const folds = row.node.children > 0;
    if (event.key === 'Enter' || event.key === ' ') act(row);
    else if (event.key === 'ArrowRight' && folds && !row.open) onUnfold(row.id, true);
    else if (event.key === 'ArrowLeft' && folds && row.open) onUnfold(row.id, false);
    else {
      const next = rowAfter(rows, row.id, event.key);
      if (next === null) return;
      document.getElementById(`row-${next}`)?.focus();
    }
    event.preventDefault();
  };

  return (
    <table
      ref={table}
      role="treegrid"
      aria-label={t('map.table.tree')}
      aria-rowcount={rows.length + 1}
      className={styles.table}
    >
      <TreeTableHead order={order} onOrder={onOrder} />
      <tbody>
        {above > 0 && (
          <tr aria-hidden="true">
            <td colSpan={6} style={{ height: above }} />
          </tr>
        )}
        {drawn.map((index) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <TreeTableRow
              key={row.id}
              row={row}
              index={index}
              measure={measure}
              reachable={row.id === reachable}
              chosen={row.id === chosen}
              links={links}
              onAct={() => {
                act(row);
              }}
              onKey={(event) => {
                onKey(event, row);
              }}
              onReach={() => {
                setFocused(row.id);
              }}
            />
          );
        })}
        {below > 0 && (
          <tr aria-hidden="true">
            <td colSpan={6} style={{ height: below }} />
          </tr>
        )}
      </tbody>
    </table>
  );
}
