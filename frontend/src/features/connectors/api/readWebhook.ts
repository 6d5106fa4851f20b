import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type Webhook = Schemas['WebhookRow'];

/** Where a connector is sent to, and the latest that came: somebody who sets it up waits for the first. */
export const useWebhook = (code: string) =>
  useQuery({
    queryKey: ['connectors', 'webhook', code],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/crm/connectors/{code}/webhook', { params: { path: { code } } })),
    refetchInterval: 4_000,
  });
