import { api } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useSetting } from './useSetting';

const run = async (body: Schemas['CompanyWords']) => {
  await api.PUT('/api/v1/company/words', { body });
};

/** What the company calls the product's terms. */
export const useWriteWords = () => useSetting(run);
