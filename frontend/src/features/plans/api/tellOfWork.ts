import type { QueryClient } from '@tanstack/react-query';
import type { Job, Schemas } from '@/shared/api/types';
import { planKey, PLANS_KEY } from './keys';

/** The plan's page tells of a job from the moment it was asked for: it may end before the page is read again. */
export function tellOfWork(
  client: QueryClient,
  planId: string,
  kind: Schemas['PlanWork']['kind'],
  job: Job,
) {
  const work = { kind, by: null, asked_at: job.asked_at, under_way: true, job_id: job.id };
  client.setQueryData<Schemas['PlanPage']>(
    [...planKey(planId), 'page'],
    (page) => page && { ...page, work },
  );
  return client.invalidateQueries({ queryKey: PLANS_KEY });
}
