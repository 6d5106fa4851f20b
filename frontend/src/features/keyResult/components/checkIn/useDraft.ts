import { useState } from 'react';
import type { Draft } from '../../figures/checkInDraft';

const keyOf = (id: string): string => `check-in ${id}`;

function kept(id: string): Partial<Draft> | null {
  const text = sessionStorage.getItem(keyOf(id));
  if (text === null) return null;
  const read: unknown = JSON.parse(text);
  return typeof read === 'object' ? read : null;
}

/** What is being typed, kept on this device until it is sent: closing, reloading or no signal loses nothing. */
export function useDraft(id: string, first: Draft) {
  const [draft, setDraft] = useState<Draft>(() => ({ ...first, ...kept(id) }));
  const [begun, setBegun] = useState(() => kept(id) !== null);
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    sessionStorage.setItem(keyOf(id), JSON.stringify(next));
    setDraft(next);
  };
  const forget = () => {
    sessionStorage.removeItem(keyOf(id));
    setBegun(false);
  };
  return { draft, change, forget, begun };
}
