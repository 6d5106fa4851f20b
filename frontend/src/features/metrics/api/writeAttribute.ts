import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { useMetricWrite } from './useMetricWrite';

/** Write a window of a metric as a dated attribute that rules can use. */
export const useWriteAttribute = (code: string) =>
  useMetricWrite((body: Schemas['AttributeBody']) =>
    bodyOf(
      api.POST('/api/v1/progress/metrics/{code}/attribute', { params: { path: { code } }, body }),
    ),
  );
