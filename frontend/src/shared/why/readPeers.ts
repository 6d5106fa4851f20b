import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const readPeers = (id: string) =>
  bodyOf(
    api.GET('/api/v1/key-results/{key_result_id}/peers', {
      params: { path: { key_result_id: id } },
    }),
  );

/** How a target stands among those of the same level: read when somebody asks for it. */
export const usePeers = (id: string, asked: boolean) =>
  useQuery({
    queryKey: ['key-result', id, 'peers'],
    queryFn: () => readPeers(id),
    enabled: asked,
    meta: { live: ['plan'] },
  });
