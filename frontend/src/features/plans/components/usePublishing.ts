import type { Schemas } from '@/shared/api/types';
import { usePublishRun } from '../api/publishRun';
import { useStartPublish } from '../api/startPublish';

/** Publishes a run at once, or by a job where it is many people's; `then` closes what asked. */
export function usePublishing(page: Schemas['PlanPage'], runId: string, then: () => void) {
  const atOnce = usePublishRun(runId);
  const byJob = useStartPublish(page.plan.id, runId);
  return {
    published: atOnce.data,
    isPending: atOnce.isPending || byJob.isPending,
    error: atOnce.error ?? byJob.error,
    run: () => {
      (page.large ? byJob : atOnce).mutate(undefined, { onSuccess: then });
    },
  };
}
