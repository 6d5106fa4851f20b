import { api, bodyOf } from '@/shared/api/client';
import type { Definition } from '../figures/definition';
import { useMetricWrite } from './useMetricWrite';

interface Wanted {
  /** Of the metric that is changed; null makes a new one. */
  kept: string | null;
  code: string;
  definition: Definition;
}

export const createMetric = (code: string, definition: Definition) =>
  bodyOf(api.POST('/api/v1/crm/metrics', { body: { ...definition, code } }));

/** Keep a metric: a new one, or a new version by which everything that it feeds is counted again. */
export const useSaveMetric = () =>
  useMetricWrite(({ kept, code, definition }: Wanted) =>
    kept === null
      ? createMetric(code, definition)
      : bodyOf(
          api.PUT('/api/v1/crm/metrics/{code}', {
            params: { path: { code: kept } },
            body: definition,
          }),
        ),
  );
