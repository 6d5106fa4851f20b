/** A column that is too long for the picture: what stays in it, and what is folded into "+ 180". */
export interface Folded<T> {
  shown: T[];
  folded: T[];
}

/** Keeps the first so many; the one that the line passes through stays, however far down it is. */
export function fold<T>(items: readonly T[], room: number, keep: (item: T) => boolean): Folded<T> {
  if (items.length <= room) return { shown: [...items], folded: [] };
  const size = Math.max(1, room - 1);
  const kept = items.findIndex(keep);
  const last = kept >= size ? kept : size - 1;
  const shown = items.filter((_, index) => index < size - 1 || index === last);
  return { shown, folded: items.filter((item) => !shown.includes(item)) };
}
