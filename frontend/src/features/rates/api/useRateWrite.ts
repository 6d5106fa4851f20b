import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '@/shared/api/types';

/** A write that answers how many records are folded again for it. */
export function useRateWrite<Wanted>(
  write: (wanted: Wanted) => Promise<Schemas['SavedRatesAnswer']>,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: () => client.invalidateQueries({ queryKey: ['rates'] }),
  });
}
