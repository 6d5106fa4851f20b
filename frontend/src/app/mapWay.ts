/** By which nodes the reader came to the chosen one: kept with the page of the history, not in its address. */
export function wayIn(state: unknown): readonly string[] {
  if (typeof state !== 'object' || state === null || !('way' in state)) return [];
  const { way } = state;
  return Array.isArray(way) && way.every((one) => typeof one === 'string') ? way : [];
}
