import { api } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useSetting } from './useSetting';

const run = async (body: Schemas['NewThresholds']) => {
  await api.PUT('/api/v1/goals/thresholds', { body });
};

/** The thresholds of the company, of a unit or of a key result. */
export const useWriteThresholds = () => useSetting(run);
