import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type Proposed = Schemas['NewThresholds'];
export type Effect = Schemas['EffectAnswer'];

/** How many key results would stand in another status; null asks nothing. */
export const useThresholdEffect = (proposed: Proposed | null) =>
  useQuery({
    queryKey: ['settings', 'threshold-effect', proposed],
    queryFn: () => {
      if (proposed === null) throw new Error('nothing is proposed');
      return bodyOf(api.POST('/api/v1/goals/thresholds/preview', { body: proposed }));
    },
    enabled: proposed !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
