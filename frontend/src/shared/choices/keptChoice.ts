import { useSyncExternalStore } from 'react';

/** A small choice of the reader's, kept in this browser and seen by every component at once. */
export interface KeptChoice<T extends string> {
  read: () => T;
  write: (choice: T) => void;
  use: () => T;
}

export function keptChoice<T extends string>(
  name: string,
  choices: readonly T[],
  byDefault: T,
): KeptChoice<T> {
  const listeners = new Set<() => void>();
  const key = `throughline.${name}`;

  const read = (): T => {
    const kept = localStorage.getItem(key);
    return choices.find((choice) => choice === kept) ?? byDefault;
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    read,
    write: (choice) => {
      localStorage.setItem(key, choice);
      listeners.forEach((tell) => {
        tell();
      });
    },
    use: () => useSyncExternalStore(subscribe, read),
  };
}
