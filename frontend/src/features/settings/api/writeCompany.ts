import { api } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useSetting } from './useSetting';

const run = async (body: Schemas['NewCompanySettings']) => {
  await api.PUT('/api/v1/company', { body });
};

/** What the company is called and counts in. */
export const useWriteCompany = () => useSetting(run);
