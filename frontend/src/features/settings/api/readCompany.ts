import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type CompanySettings = Schemas['CompanySettings'];

/** How the company is called and what it counts in. */
export const useCompany = () =>
  useQuery({
    queryKey: ['settings', 'company'],
    queryFn: () => bodyOf(api.GET('/api/v1/company')),
  });
