import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { LINKS } from './listLinks';

/** Makes a link; its token comes this once. */
export function useMakeLink() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['NewShareLink']) =>
      bodyOf(api.POST('/api/v1/share-links', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: LINKS }),
  });
}
