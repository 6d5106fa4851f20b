import { useSyncExternalStore } from 'react';

const phone = () => window.matchMedia('(width <= 700px)');

function subscribe(listener: () => void): () => void {
  const query = phone();
  query.addEventListener('change', listener);
  return () => {
    query.removeEventListener('change', listener);
  };
}

/** Whether the page is as narrow as a phone: some parts are then put together differently. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => phone().matches);
