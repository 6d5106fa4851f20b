import { useMutation, useQueryClient } from '@tanstack/react-query';

/** A write that changes what the company counts. */
export function useMetricWrite<Wanted, Answer>(write: (wanted: Wanted) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: () => client.invalidateQueries({ queryKey: ['metrics'] }),
  });
}
