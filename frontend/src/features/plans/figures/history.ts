/** What is there now, what was there before, and what was undone. */
export interface History<T> {
  past: readonly T[];
  present: T;
  future: readonly T[];
}

const KEPT = 100;

export const begun = <T>(present: T): History<T> => ({ past: [], present, future: [] });

export const changed = <T>(history: History<T>, present: T): History<T> => ({
  past: [...history.past, history.present].slice(-KEPT),
  present,
  future: [],
});

export function undone<T>(history: History<T>): History<T> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
  };
}

export function redone<T>(history: History<T>): History<T> {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return { past: [...history.past, history.present], present: after, future };
}
