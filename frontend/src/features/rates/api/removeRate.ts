import { api, bodyOf } from '@/shared/api/client';
import { useRateWrite } from './useRateWrite';

/** What it converted goes by the rate before it, or waits. */
export const useRemoveRate = () =>
  useRateWrite((id: string) =>
    bodyOf(api.DELETE('/api/v1/crm/rates/{rate_id}', { params: { path: { rate_id: id } } })),
  );
