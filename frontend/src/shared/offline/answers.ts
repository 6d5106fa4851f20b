import { useSyncExternalStore } from 'react';

/** Whether answers come from the server, and of when the last ones are. */
interface Answers {
  reached: boolean;
  asOf: Date | null;
}

let now: Answers = { reached: true, asOf: null };
const listeners = new Set<() => void>();

function tell(next: Answers): void {
  now = next;
  listeners.forEach((listener) => {
    listener();
  });
}

/** An answer came: from the server, or one that the service worker had kept. */
export function noteAnswer(headers: Headers): void {
  const kept = headers.get('X-Kept-At');
  if (kept === null) tell({ reached: true, asOf: new Date() });
  else tell({ reached: false, asOf: new Date(kept) });
}

/** Nothing answered. */
export function noteSilence(): void {
  if (now.reached) tell({ ...now, reached: false });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('offline', noteSilence);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('offline', noteSilence);
  };
}

export const useAnswers = (): Answers => useSyncExternalStore(subscribe, () => now);
