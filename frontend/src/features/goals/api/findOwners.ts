import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

const findOwners = (text: string) =>
  bodyOf(
    api.GET('/api/v1/search', {
      params: { query: { q: text, limit: 8 } },
    }),
  );

/** People and units by name, pinyin or number. */
export const useFoundOwners = (text: string) =>
  useQuery({
    queryKey: ['goals', 'owners', text],
    queryFn: () => findOwners(text),
    enabled: text.trim() !== '',
  });
