import { api, bodyOf } from '@/shared/api/client';
import { useChange } from './useChange';

const run = ({ person_id, name }: { person_id: string; name: string }) =>
  bodyOf(
    api.POST('/api/v1/org/people/{person_id}/login', {
      params: { path: { person_id } },
      body: { name },
    }),
  );

/** A way to sign in; the answer holds the password, this once. */
export const useGiveLogin = () => useChange(run);
