import { useCycles } from '../api/readCycles';
import { useGoals, useGoalsOf } from '../api/readGoals';
import type { ParentChoice } from '../figures/keyResultDraft';
import { cyclesAround, parentChoices } from '../figures/parentChoices';

/** The key results that another one may serve: of its cycle, and of longer cycles around it. */
export function useParentChoices(cycle: string | null, except: string | null = null) {
  const goals = useGoals(cycle);
  const around = cyclesAround(useCycles().data ?? [], cycle);
  const others = useGoalsOf(around.map(({ id }) => id));
  const objectives = goals.data?.objectives ?? [];
  const choices: readonly ParentChoice[] = [
    ...parentChoices(objectives, except),
    ...others.flatMap((page, at) =>
      parentChoices(page?.objectives ?? [], except, around[at]?.name ?? ''),
    ),
  ];
  return { goals, objectives, choices };
}
