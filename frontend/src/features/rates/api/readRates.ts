import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type Rate = Schemas['RateRow'];

/** The company's rates, the latest first, and the currencies that records wait for. */
export const useRates = () =>
  useQuery({
    queryKey: ['rates'],
    queryFn: () => bodyOf(api.GET('/api/v1/crm/rates')),
    meta: { live: ['import', 'key_result'] },
  });
