export const IN_APP = 'app';

/** One place up or down; at an end it stays. */
export function moved(order: readonly string[], code: string, by: -1 | 1): string[] {
  const from = order.indexOf(code);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return [...order];
  const next = order.filter((one) => one !== code);
  next.splice(to, 0, code);
  return next;
}

/** Chosen or not; the app, where every order ends, stays last. */
export function toggled(order: readonly string[], code: string, on: boolean): string[] {
  const others = order.filter((one) => one !== code && one !== IN_APP);
  return [...others, ...(on ? [code] : []), IN_APP];
}
