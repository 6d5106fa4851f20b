/** What is there now, what was there before, and what was undone; `last` is what was edited last. */
export interface History<T> {
  past: readonly T[];
  present: T;
  future: readonly T[];
  last: string;
}

const KEPT = 200;

export const begun = <T>(present: T): History<T> => ({ past: [], present, future: [], last: '' });

/** Typing on in one place (`what` stays the same, and is not empty) is one step to undo. */
export function changed<T>(history: History<T>, present: T, what = ''): History<T> {
  const typedOn = what !== '' && what === history.last && history.past.length > 0;
  const past = typedOn ? history.past : [...history.past, history.present].slice(-KEPT);
  return { past, present, future: [], last: what };
}

export function undone<T>({ past, present, future }: History<T>): History<T> {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future, last: '' };
  return { past: past.slice(0, -1), present: before, future: [present, ...future], last: '' };
}

export function redone<T>({ past, present, future }: History<T>): History<T> {
  const [after, ...rest] = future;
  if (after === undefined) return { past, present, future, last: '' };
  return { past: [...past, present], present: after, future: rest, last: '' };
}
