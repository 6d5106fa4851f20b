import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type Permission = Schemas['Permission'];

/** What each role may read and write, and how far. */
export const usePermissions = () =>
  useQuery({
    queryKey: ['settings', 'permissions'],
    queryFn: () => bodyOf(api.GET('/api/v1/permissions')),
  });
