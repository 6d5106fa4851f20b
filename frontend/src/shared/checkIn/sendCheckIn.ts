import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';

export type NewCheckIn = Schemas['NewCheckIn'];

/** Steps of a milestone whose state changed: the day on which each was done, or that it is not. */
export type StepsDone = readonly { position: number; doneOn: string | null }[];

interface Report {
  body: NewCheckIn;
  steps?: StepsDone;
}

async function send(id: string, { body, steps = [] }: Report) {
  for (const { position, doneOn } of steps) {
    await bodyOf(
      api.PUT('/api/v1/goals/key-results/{key_result_id}/milestones/{position}', {
        params: { path: { key_result_id: id, position } },
        body: { done_on: doneOn },
      }),
    );
  }
  return bodyOf(
    api.POST('/api/v1/goals/key-results/{key_result_id}/check-ins', {
      params: { path: { key_result_id: id } },
      body,
    }),
  );
}

/** Reports on a key result. Without a connection it fails at once, so that nobody believes it was sent. */
export function useSendCheckIn(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (report: Report) => send(id, report),
    networkMode: 'always',
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['key-result', id] }),
        queries.invalidateQueries({ queryKey: ['home'] }),
      ]),
  });
}
