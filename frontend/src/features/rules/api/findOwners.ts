import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import { RULES_KEY } from './keys';

/** People and units by name, pinyin or number. */
export const useFoundOwners = (text: string) =>
  useQuery({
    queryKey: [...RULES_KEY, 'owners', text],
    queryFn: () => bodyOf(api.GET('/api/v1/search', { params: { query: { q: text, limit: 8 } } })),
    enabled: text.trim() !== '',
  });
