import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type Books = Schemas['BooksOverview'];

/** Which months the books have, and by which dates they can be reconciled. */
export const useBooks = () =>
  useQuery({
    queryKey: ['books'],
    queryFn: () => bodyOf(api.GET('/api/v1/books')),
    meta: { live: ['inbox', 'key_result'] },
  });
