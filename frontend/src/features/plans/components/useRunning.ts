import type { Schemas } from '@/shared/api/types';
import { useRunPlan } from '../api/runPlan';
import { useStartRun } from '../api/startRun';

/** Runs the plan as it is saved: at once, or by a job where so many people carry that it takes a while. */
export function useRunning(page: Schemas['PlanPage'], onRun: (runId: string) => void) {
  const atOnce = useRunPlan(page.plan.id);
  const byJob = useStartRun(page.plan.id);
  return {
    isPending: atOnce.isPending || byJob.isPending,
    error: atOnce.error ?? byJob.error,
    run: () => {
      if (page.large) {
        byJob.mutate({ revision: page.revision });
      } else {
        atOnce.mutate(undefined, {
          onSuccess: ({ id }) => {
            onRun(id);
          },
        });
      }
    },
  };
}
