import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useChanges } from '../api/useChanges';
import { isConcerned } from '../figures/isConcerned';

/** Has every page read again what changed; draws nothing. */
export function LivePages() {
  const client = useQueryClient();
  const changes = useChanges();
  useEffect(() => {
    if (changes === undefined) return;
    void client.invalidateQueries({
      predicate: ({ meta, state }) => isConcerned(changes, meta, state.data),
    });
  }, [client, changes]);
  return null;
}
