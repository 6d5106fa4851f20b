import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type AskablePerson = Schemas['AskablePerson'];

/** The first people who can be asked for help whose name, pinyin or number matches what was typed. */
export const useAskablePeople = (alertId: string, q: string) =>
  useQuery({
    queryKey: ['askable-people', alertId, q],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/alerts/{alert_id}/people', {
          params: { path: { alert_id: alertId }, query: { q } },
        }),
      ),
    enabled: q.trim() !== '',
    placeholderData: keepPreviousData,
  });
