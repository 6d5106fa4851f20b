import { useMutation, useQueryClient } from '@tanstack/react-query';

/** A write to the organisation: whatever the page shows is read again. */
export function useChange<Body, Answer>(run: (body: Body) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: () => client.invalidateQueries({ queryKey: ['organisation'] }),
  });
}
