import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const readUnits = () => bodyOf(api.GET('/api/v1/org/units'));

/** The tree of units, to narrow a list to one of them. */
export const useUnits = () =>
  useQuery({ queryKey: ['goals', 'units'], queryFn: readUnits, meta: { live: ['organisation'] } });
