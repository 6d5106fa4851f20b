import type { Schemas } from '@/shared/api/types';
import { useReplan } from '../api/replan';
import { useStartReplan } from '../api/startReplan';

interface After {
  onRun: (runId: string) => void;
  /** A job works on it, of which the plan's page tells. */
  onStarted: () => void;
}

/** Re-plans at once, or by a job where so many people carry that it takes a while. */
export function useReplanning(page: Schemas['PlanPage'], { onRun, onStarted }: After) {
  const atOnce = useReplan(page.plan.id);
  const byJob = useStartReplan(page.plan.id);
  return {
    isPending: atOnce.isPending || byJob.isPending,
    error: atOnce.error ?? byJob.error,
    run: (wanted: Schemas['NewReplan']) => {
      if (page.large) {
        byJob.mutate({ ...wanted, revision: page.revision }, { onSuccess: onStarted });
      } else {
        atOnce.mutate(wanted, {
          onSuccess: ({ id }) => {
            onRun(id);
          },
        });
      }
    },
  };
}
