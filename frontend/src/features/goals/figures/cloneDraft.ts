import type { Schemas } from '@/shared/api/types';
import { add, decimal, divide, toPlain } from '@/shared/format/decimal';
import { typedDecimal } from '@/shared/format/typedDecimal';

export type TargetBy = NonNullable<Schemas['CloneWanted']['target_by']>;
export type Fate = Schemas['CloneOutcome']['fates'][string];

/** What is to be taken along, as the page holds it: the growth in percent, targets as typed. */
export interface CloneDraft {
  from: string;
  to: string;
  by: TargetBy;
  growth: string;
  left_out: ReadonlySet<string>;
  targets: Readonly<Record<string, string>>;
  with_parents: boolean;
  with_pace: boolean;
  with_thresholds: boolean;
}

export const firstClone = (from: string, to: string): CloneDraft => ({
  from,
  to,
  by: 'same',
  growth: '10',
  left_out: new Set(),
  targets: {},
  with_parents: true,
  with_pace: true,
  with_thresholds: true,
});

/** "10" percent more is a factor of 1.1; null where it cannot be read or leaves nothing. */
export function growthFactor(typed: string): string | null {
  const read = typedDecimal(typed);
  if (read === null) return null;
  const factor = add(decimal('1'), divide(decimal(read), decimal('100'), 6));
  return factor.units > 0n ? toPlain(factor) : null;
}

/** What the API is asked; `ids` narrows it to those that are not left out. */
export function wantedOf(
  draft: CloneDraft,
  ids: readonly string[] | null,
): Schemas['CloneWanted'] | null {
  const growth = growthFactor(draft.growth);
  if (draft.from === '' || draft.to === '' || (draft.by === 'growth' && growth === null))
    return null;
  return {
    from_cycle_id: draft.from,
    to_cycle_id: draft.to,
    key_result_ids: ids === null ? null : ids.filter((id) => !draft.left_out.has(id)),
    target_by: draft.by,
    growth: draft.by === 'growth' && growth !== null ? growth : '1',
    targets: Object.entries(draft.targets).flatMap(([key_result_id, typed]) => {
      const target = typedDecimal(typed);
      return target === null ? [] : [{ key_result_id, target }];
    }),
    with_parents: draft.with_parents,
    with_pace: draft.with_pace,
    with_thresholds: draft.with_thresholds,
  };
}

/** The fields of a key result by what becomes of them. */
export function byFate(fates: Schemas['CloneOutcome']['fates']): Map<Fate, string[]> {
  const found = new Map<Fate, string[]>();
  for (const [field, fate] of Object.entries(fates)) {
    found.set(fate, [...(found.get(fate) ?? []), field]);
  }
  return found;
}

/** The cycle before the one that goals are taken into, else the latest other one. */
export function cycleBefore(to: string, cycles: readonly Schemas['CycleRow'][]): string {
  const into = cycles.find(({ id }) => id === to);
  const others = cycles.filter(({ id }) => id !== to);
  const earlier = others.find(({ ends_on }) => into !== undefined && ends_on < into.starts_on);
  return (earlier ?? others[0])?.id ?? '';
}
