import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

/** One alert: what it is about, who was told and how that went, what was done. */
export const useAlert = (id: string) =>
  useQuery({
    queryKey: ['alert', id],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/alerts/{alert_id}/page', { params: { path: { alert_id: id } } })),
    meta: { live: ['alert', 'channel', 'key_result'] },
  });
