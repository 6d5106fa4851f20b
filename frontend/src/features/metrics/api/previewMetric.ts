import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import type { Definition } from '../figures/definition';

export type Preview = Schemas['MetricPreview'];
export type Part = 'numerator' | 'denominator';

export interface Asked {
  definition: Definition;
  since: string;
  last: string;
  unit: string | null;
  person: string | null;
  part: Part;
  after: string | null;
}

/** What a metric adds up to in a period and the records behind it, before it is kept; null asks nothing. */
export const usePreview = (asked: Asked | null) =>
  useQuery({
    queryKey: ['metrics', 'preview', asked],
    queryFn: () => {
      if (asked === null) throw new Error('nothing is asked');
      const { definition, since, last, unit, person, part, after } = asked;
      return bodyOf(
        api.POST('/api/v1/progress/metrics/preview', {
          body: {
            definition,
            since,
            last,
            unit_id: unit,
            person_id: person,
            part,
            after,
            limit: 20,
          },
        }),
      );
    },
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
