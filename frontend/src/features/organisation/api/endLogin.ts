import { api } from '@/shared/api/client';
import { useChange } from './useChange';

const run = async (person_id: string) => {
  await api.DELETE('/api/v1/org/people/{person_id}/login', { params: { path: { person_id } } });
};

/** Nobody signs in with it any more. */
export const useEndLogin = () => useChange(run);
