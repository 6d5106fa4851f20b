import { type ReactNode, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useNarrow } from '../useNarrow';
import { CardOrder } from './CardOrder';
import type { Column, Order } from './column';
import styles from './DataTable.module.css';
import { sorted } from './sorted';
import { TableHead } from './TableHead';
import { useRowWindow } from './useRowWindow';

interface DataTableProps<T> {
  /** What the table holds, for those who do not see what stands around it. */
  label: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  keyOf: (row: T) => string;
  /** The order at first; `order` and `onOrder` instead where the address or the server keeps it. */
  firstOrder?: Order;
  order?: Order | null;
  onOrder?: (order: Order | null) => void;
  /** Where a row leads to: its first cell is the link, and the whole row its area. */
  pathOf?: (row: T) => string | undefined;
  chosen?: string | null;
  /** Rows that belong to others stand a step further in. */
  depthOf?: (row: T) => number;
  /** Rows that gather others stand on a ground of their own. */
  gathers?: (row: T) => boolean;
  /** What stands under the rows: sums. */
  foot?: ReactNode;
}

const ROW = { desk: 41, phone: 96 };

/** A table that sorts, draws only what is seen when it is long, and becomes cards on a phone. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { label, columns, rows, keyOf, firstOrder = null, pathOf, chosen, depthOf, foot } = props;
  const narrow = useNarrow();
  const [own, setOwn] = useState<Order | null>(firstOrder);
  const order = props.order === undefined ? own : props.order;
  const onOrder = props.onOrder ?? setOwn;
  const body = useRef<HTMLTableSectionElement>(null);
  const shown = props.onOrder ? rows : sorted(rows, columns, order);
  const window = useRowWindow(shown.length, narrow ? ROW.phone : ROW.desk, body);
  return (
    <div className={styles.frame}>
      {narrow && <CardOrder columns={columns} order={order} onOrder={onOrder} />}
      <table
        role="table"
        aria-label={label}
        aria-rowcount={shown.length + 1}
        className={styles.table}
      >
        <TableHead columns={columns} order={order} onOrder={onOrder} />
        <tbody ref={body} role="rowgroup">
          {window.above > 0 && <tr aria-hidden="true" style={{ height: window.above }} />}
          {window.drawn.map((index) => {
            const row = shown[index];
            if (row === undefined) return null;
            const path = pathOf?.(row);
            return (
              <tr
                key={keyOf(row)}
                ref={window.measure}
                data-index={index}
                role="row"
                aria-rowindex={index + 2}
                {...(chosen === keyOf(row) && { 'aria-current': 'true' })}
                data-gathers={props.gathers?.(row) ?? undefined}
                className={path === undefined ? undefined : styles.leads}
              >
                {columns.map((column, place) => (
                  <td
                    key={column.key}
                    role="cell"
                    data-title={column.title}
                    data-card={column.card ?? (place === 0 ? 'head' : 'line')}
                    className={column.align === 'end' ? styles.end : undefined}
                    style={
                      place === 0 && depthOf ? { paddingLeft: 8 + depthOf(row) * 20 } : undefined
                    }
                  >
                    {place === 0 && path !== undefined ? (
                      <Link to={path} className={styles.way}>
                        {column.cell(row)}
                      </Link>
                    ) : (
                      column.cell(row)
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
          {window.below > 0 && <tr aria-hidden="true" style={{ height: window.below }} />}
        </tbody>
        {foot && <tfoot role="rowgroup">{foot}</tfoot>}
      </table>
    </div>
  );
}
