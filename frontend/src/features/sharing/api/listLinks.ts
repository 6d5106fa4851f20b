import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

export const LINKS = ['share-links'] as const;

/** The links that the reader made, or may take back. */
export const useLinks = () =>
  useQuery({ queryKey: LINKS, queryFn: () => bodyOf(api.GET('/api/v1/share-links')) });
