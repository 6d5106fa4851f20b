import { useMutation, useQueryClient } from '@tanstack/react-query';
import { SESSION_KEY } from '@/shared/api/queryClient';

/** A setting that is written: the settings are read again, and the session that carries some of them. */
export function useSetting<Body>(run: (body: Body) => Promise<void>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['settings'] }),
        client.invalidateQueries({ queryKey: SESSION_KEY }),
      ]),
  });
}
