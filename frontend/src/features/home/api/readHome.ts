import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const readHome = () => bodyOf(api.GET('/api/v1/home'));

/** Read again every minute while the page is looked at: progress comes from the CRM by itself. */
export const useHome = () =>
  useQuery({ queryKey: ['home'], queryFn: readHome, refetchInterval: 60_000 });
