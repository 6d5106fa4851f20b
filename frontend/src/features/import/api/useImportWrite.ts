import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ImportFull } from '@/shared/api/types';

/** A write that answers the import as it is then: the page shows that, and reads its rows again. */
export function useImportWrite<Wanted>(
  write: (wanted: Wanted) => Promise<ImportFull>,
  /** Called also where the part that asked is gone by then. */
  after: (batch: ImportFull) => void = () => undefined,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: async (batch) => {
      client.setQueryData(['imports', batch.id], batch);
      after(batch);
      await client.invalidateQueries({ queryKey: ['imports', batch.id, 'rows'] });
      await client.invalidateQueries({ queryKey: ['imports'], exact: true });
    },
  });
}
