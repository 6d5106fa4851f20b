import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type Foresight = Schemas['Foresight'];

/** A dated change that is asked about before it is made. */
export type Intent =
  | { what: 'move'; person_id: string; body: Schemas['PersonMove'] }
  | { what: 'leave'; person_id: string; body: Schemas['LastDay'] }
  | { what: 'unit'; unit_id: string; body: Schemas['UnitMove'] }
  | { what: 'head'; unit_id: string; body: Schemas['UnitHead'] };

function ask(intent: Intent) {
  switch (intent.what) {
    case 'move':
      return api.POST('/api/v1/org/people/{person_id}/move/preview', {
        params: { path: { person_id: intent.person_id } },
        body: intent.body,
      });
    case 'leave':
      return api.POST('/api/v1/org/people/{person_id}/leave/preview', {
        params: { path: { person_id: intent.person_id } },
        body: intent.body,
      });
    case 'unit':
      return api.POST('/api/v1/org/units/{unit_id}/move/preview', {
        params: { path: { unit_id: intent.unit_id } },
        body: intent.body,
      });
    case 'head':
      return api.POST('/api/v1/org/units/{unit_id}/head/preview', {
        params: { path: { unit_id: intent.unit_id } },
        body: intent.body,
      });
  }
}

/** What a change will do; null asks nothing. */
export const useForesight = (intent: Intent | null) =>
  useQuery({
    queryKey: ['organisation', 'foresight', intent],
    queryFn: () => {
      if (intent === null) throw new Error('nothing is asked');
      return bodyOf<Foresight>(ask(intent));
    },
    enabled: intent !== null,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 0,
  });
