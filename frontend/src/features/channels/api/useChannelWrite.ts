import { useMutation, useQueryClient } from '@tanstack/react-query';

/** A write to a channel: everything that is known of channels is read again. */
export function useChannelWrite<Wanted, Answer>(write: (wanted: Wanted) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: () => client.invalidateQueries({ queryKey: ['channels'] }),
  });
}
