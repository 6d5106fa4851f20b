import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';

export interface Subject {
  subject: 'units' | 'people';
  subject_id: string;
}

/** What is known of a person or a unit on a day. */
export const useValues = (about: Subject, on: string) =>
  useQuery({
    queryKey: ['organisation', 'values', about, on],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/org/{subject}/{subject_id}/attributes', {
          params: { path: { ...about }, query: { on } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
