import { api } from '@/shared/api/client';
import { useSetting } from './useSetting';

interface Whose {
  unit_id?: string;
  key_result_id?: string;
}

const run = async (whose: Whose) => {
  await api.DELETE('/api/v1/goals/thresholds', { params: { query: whose } });
};

/** What is set further up holds again. */
export const useRemoveThresholds = () => useSetting(run);
