import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { LINKS } from './listLinks';

/** Takes a link back: from the next call on it shows nothing. */
export function useRevokeLink() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      api.DELETE('/api/v1/share-links/{link_id}', { params: { path: { link_id: id } } }),
    onSuccess: () => client.invalidateQueries({ queryKey: LINKS }),
  });
}
