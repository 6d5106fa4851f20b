import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type ThresholdRow = Schemas['ThresholdRow'];

/** What was set for the company, for units and for key results. */
export const useThresholds = () =>
  useQuery({
    queryKey: ['settings', 'thresholds'],
    queryFn: () => bodyOf(api.GET('/api/v1/goals/thresholds')),
  });
