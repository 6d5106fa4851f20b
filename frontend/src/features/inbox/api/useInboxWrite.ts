import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Something done about records: the inbox is read again. */
export function useInboxWrite<Body, Answer>(run: (body: Body) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: () => client.invalidateQueries({ queryKey: ['inbox'] }),
  });
}
