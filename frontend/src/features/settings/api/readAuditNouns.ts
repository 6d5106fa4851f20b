import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

/** What the audit can be filtered by. */
export const useAuditNouns = () =>
  useQuery({
    queryKey: ['settings', 'nouns'],
    queryFn: () => bodyOf(api.GET('/api/v1/audit/nouns')),
  });
