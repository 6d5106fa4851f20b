import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';

/** The month's reports stay as they are from then on. */
export function useCloseMonth() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (month: string) => api.POST('/api/v1/books/closings', { body: { month } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['books'] }),
  });
}
