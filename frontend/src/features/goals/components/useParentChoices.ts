import { useGoals } from '../api/readGoals';
import type { ParentChoice } from '../figures/keyResultDraft';

/** The key results of a cycle that another one may serve, and the objectives they stand under. */
export function useParentChoices(cycle: string | null, except: string | null = null) {
  const goals = useGoals(cycle);
  const objectives = goals.data?.objectives ?? [];
  const choices: ParentChoice[] = objectives
    .flatMap(({ key_results }) => key_results)
    .filter(({ key_result }) => key_result.id !== except)
    .map(({ key_result, sums }) => ({
      id: key_result.id,
      title: key_result.title,
      owner: key_result.owner.name,
      sums,
      share: '',
    }));
  return { goals, objectives, choices };
}
