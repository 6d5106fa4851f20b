import { useTranslation } from 'react-i18next';
import type { Order } from '../api/readChildren';
import styles from './TreeTable.module.css';

interface TreeTableHeadProps {
  order: Order;
  onOrder: (order: Order) => void;
}

/** The columns; three of them sort the rows within their siblings. */
export function TreeTableHead({ order, onOrder }: TreeTableHeadProps) {
  const { t } = useTranslation();
  const sortable = (by: Order, direction: 'ascending' | 'descending', end = false) => (
    <th
      scope="col"
      role="columnheader"
      aria-sort={order === by ? direction : undefined}
      className={end ? styles.end : undefined}
    >
      <button
        type="button"
        onClick={() => {
          onOrder(by);
        }}
      >
        {t(`map.table.${by}`)}
        <span aria-hidden="true">
          {order === by ? (direction === 'ascending' ? ' ↑' : ' ↓') : ''}
        </span>
      </button>
    </th>
  );
  return (
    <thead>
      <tr>
        {sortable('name', 'ascending')}
        {sortable('amount', 'descending', true)}
        <th scope="col" className={styles.end}>
          {t('map.table.actual')}
        </th>
        <th scope="col">{t('map.table.pace')}</th>
        {sortable('lag', 'descending')}
        <th scope="col">{t('map.table.below')}</th>
      </tr>
    </thead>
  );
}
