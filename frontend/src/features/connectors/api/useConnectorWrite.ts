import { useMutation, useQueryClient } from '@tanstack/react-query';

/** A write to a connector: everything that is known of connectors is read again. */
export function useConnectorWrite<Wanted, Answer>(write: (wanted: Wanted) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: () => client.invalidateQueries({ queryKey: ['connectors'] }),
  });
}
