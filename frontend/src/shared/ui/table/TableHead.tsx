import { useTranslation } from 'react-i18next';
import type { Column, Order } from './column';
import { nextOrder } from './sorted';
import styles from './DataTable.module.css';

interface TableHeadProps<T> {
  columns: readonly Column<T>[];
  order: Order | null;
  onOrder: (order: Order) => void;
}

/** The titles; those of columns that sort are buttons. */
export function TableHead<T>({ columns, order, onOrder }: TableHeadProps<T>) {
  const { t } = useTranslation();
  const direction = order?.down ? 'descending' : 'ascending';
  return (
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column) => {
          const chosen = order?.key === column.key;
          return (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              style={column.width === undefined ? undefined : { width: column.width }}
              className={column.align === 'end' ? styles.end : undefined}
              {...(column.compare && { 'aria-sort': chosen ? direction : 'none' })}
            >
              {column.compare ? (
                <button
                  type="button"
                  title={t('ui.sort.by', { column: column.title })}
                  onClick={() => {
                    onOrder(nextOrder(column, order));
                  }}
                >
                  {column.title}
                  <span aria-hidden="true">{chosen ? (order.down ? ' ↓' : ' ↑') : ''}</span>
                </button>
              ) : (
                column.title
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
