import type { Column, Order } from './column';

/** The rows in an order: stable, so that equals keep the order they came in. */
export function sorted<T>(
  rows: readonly T[],
  columns: readonly Column<T>[],
  order: Order | null,
): readonly T[] {
  const compare = columns.find(({ key }) => key === order?.key)?.compare;
  if (!order || !compare) return rows;
  return rows.toSorted((a, b) => (order.down ? compare(b, a) : compare(a, b)));
}

/** A click: first the way a column usually reads (figures from the top), then the other way round. */
export function nextOrder<T>(column: Column<T>, order: Order | null): Order {
  if (order?.key === column.key) return { key: column.key, down: !order.down };
  return { key: column.key, down: column.align === 'end' };
}
