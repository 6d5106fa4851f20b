import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const listAccounts = () => bodyOf(api.GET('/api/v1/demo/accounts'));

/** The demo's accounts; an empty list where there is no demo. */
export const useDemoAccounts = () =>
  useQuery({ queryKey: ['demo', 'accounts'], queryFn: listAccounts, staleTime: Infinity });
