import type { Schemas } from '@/shared/api/types';
import type { ParentChoice } from './keyResultDraft';

type Cycle = Pick<Schemas['CycleRow'], 'id' | 'name' | 'starts_on' | 'ends_on'>;
type Objective = Schemas['GoalsOverview']['objectives'][number];

/** The other cycles that last at least as long as one and hold it whole: its year, its half. */
export function cyclesAround<C extends Cycle>(cycles: readonly C[], id: string | null): C[] {
  const own = cycles.find((one) => one.id === id);
  return cycles.filter(
    (one) =>
      own !== undefined &&
      one.id !== id &&
      one.starts_on <= own.starts_on &&
      one.ends_on >= own.ends_on,
  );
}

/** The key results of objectives as parents to choose from; `cycle` names one that is not the child's. */
export const parentChoices = (
  objectives: readonly Objective[],
  except: string | null,
  cycle = '',
): ParentChoice[] =>
  objectives
    .flatMap(({ key_results }) => key_results)
    .filter(({ key_result }) => key_result.id !== except)
    .map(({ key_result, sums }) => ({
      id: key_result.id,
      title: key_result.title,
      owner: [cycle, key_result.owner.name].filter(Boolean).join(' · '),
      sums,
      share: '',
    }));
