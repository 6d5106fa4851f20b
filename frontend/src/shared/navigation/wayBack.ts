/** From a page that was left for another: where to go on, and with what. Kept in the history, not in an address. */
export interface WayBack {
  to: string;
  typed: unknown;
}

/** What the page that was left goes on with: what was typed there, and what was made meanwhile. */
export interface Return {
  typed: unknown;
  made: string | null;
}

const has = (state: unknown, name: string): state is Record<string, unknown> =>
  typeof state === 'object' && state !== null && name in state;

export function wayBackIn(state: unknown): WayBack | null {
  if (!has(state, 'back') || !has(state['back'], 'to')) return null;
  const { to, typed } = state['back'];
  return typeof to === 'string' ? { to, typed } : null;
}

export function returnIn(state: unknown): Return | null {
  if (!has(state, 'typed')) return null;
  const { typed, made } = state;
  return { typed, made: typeof made === 'string' ? made : null };
}
