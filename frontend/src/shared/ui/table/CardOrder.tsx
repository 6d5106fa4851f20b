import { useTranslation } from 'react-i18next';
import { Select } from '../Select';
import type { Column, Order } from './column';
import styles from './DataTable.module.css';

interface CardOrderProps<T> {
  columns: readonly Column<T>[];
  order: Order | null;
  onOrder: (order: Order | null) => void;
}

/** On a phone there are no titles to click: what sorts is chosen above the cards. */
export function CardOrder<T>({ columns, order, onOrder }: CardOrderProps<T>) {
  const { t } = useTranslation();
  const ways = columns.flatMap(({ key, title, compare }) =>
    compare
      ? [true, false].map((down) => ({
          value: `${key}:${down ? 'down' : 'up'}`,
          label: `${title} · ${t(down ? 'ui.sort.down' : 'ui.sort.up')}`,
        }))
      : [],
  );
  if (ways.length === 0) return null;
  return (
    <div className={styles.cardOrder}>
      <Select
        label={t('ui.sortLabel')}
        options={[{ value: '', label: '—' }, ...ways]}
        value={order ? `${order.key}:${order.down ? 'down' : 'up'}` : ''}
        onChange={(value) => {
          const [key = '', way] = value.split(':');
          onOrder(key === '' ? null : { key, down: way === 'down' });
        }}
      />
    </div>
  );
}
