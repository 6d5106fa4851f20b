import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Subject } from './readValues';

/** Every value that an attribute had, has and will have, the latest first. */
export const useHistory = (about: Subject, code: string) =>
  useQuery({
    queryKey: ['organisation', 'history', about, code],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/org/{subject}/{subject_id}/attributes/{code}', {
          params: { path: { ...about, code } },
        }),
      ),
  });
