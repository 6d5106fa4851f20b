import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useRateWrite } from './useRateWrite';

/** One rate; it takes the place of one of the same currency and day. */
export const useSaveRate = () =>
  useRateWrite((rate: Schemas['RateBody']) =>
    bodyOf(api.PUT('/api/v1/crm/rates', { body: { rates: [rate], source: '' } })),
  );
