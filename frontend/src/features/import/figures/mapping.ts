import type { ImportColumn } from '@/shared/api/types';

/** The columns' fields once one column is another: a field that stood elsewhere moves here. */
export function mappingWith(
  columns: readonly ImportColumn[],
  place: number,
  field: string | null,
): Record<string, string> {
  const others = columns.filter(
    (column) => column.place !== place && column.field !== null && column.field !== field,
  );
  const kept = others.map((column) => [String(column.place), column.field ?? ''] as const);
  return Object.fromEntries(field === null ? kept : [...kept, [String(place), field] as const]);
}
