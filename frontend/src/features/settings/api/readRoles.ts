import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type RoleHolder = Schemas['RoleHolder'];

/** Every role that was given. */
export const useRoles = () =>
  useQuery({
    queryKey: ['settings', 'roles'],
    queryFn: () => bodyOf(api.GET('/api/v1/org/roles')),
  });
