import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

/** The words for territories that records carry, and the units that they stand for. */
export const useTerritories = () =>
  useQuery({
    queryKey: ['metrics', 'territories'],
    queryFn: () => bodyOf(api.GET('/api/v1/crm/territories')),
  });
