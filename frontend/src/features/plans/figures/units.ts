import type { Factor, Lookup } from './rule';
import { UNIT_CODE } from './rule';
import type { PlanParameters } from './draft';
import type { PlanTree, TableRow } from './tree';
import type { Schemas } from '@/shared/api/types';

type UnitWeight = PlanParameters['unit_weights'][number];

/** What units of a level weigh by; the last one given goes on below. */
export const weightAt = (modes: readonly UnitWeight[], level: number): UnitWeight =>
  modes[level] ?? modes.at(-1) ?? 'members';

/** The modes with one level changed, as short as they can be written. */
export function withWeightAt(
  modes: readonly UnitWeight[],
  level: number,
  mode: UnitWeight,
  levels: number,
): UnitWeight[] {
  const all = Array.from({ length: levels }, (_, at) =>
    at === level ? mode : weightAt(modes, at),
  );
  let end = all.length;
  while (end > 1 && all[end - 1] === all[end - 2]) end -= 1;
  return all.slice(0, end);
}

/** The units of each level below the root, the first level first. */
export function unitLevels(tree: PlanTree): TableRow[][] {
  const levels: TableRow[][] = [];
  let units = tree.first.filter((row) => !row.is_person);
  while (units.length > 0) {
    levels.push(units);
    units = units.flatMap((unit) =>
      (tree.members.get(unit.owner) ?? []).filter((row) => !row.is_person),
    );
  }
  return levels;
}

/** The units on whose level coefficients act. */
export const weighedUnits = (tree: PlanTree, modes: readonly UnitWeight[]): TableRow[] =>
  unitLevels(tree).flatMap((units, level) => (weightAt(modes, level) === 'members' ? [] : units));

/** What a factor gave a unit; 1 where it acted on none. */
export function coefficientOf(
  row: TableRow,
  factor: Factor,
  labels: readonly Schemas['TableLabel'][],
): string {
  const acted = row.factors.find(({ name }) => labels[name]?.zh === factor.name.zh);
  return acted?.coefficient ?? '1';
}

/** The factor as a table of units, held by the rule itself, with one of them changed. */
export function asUnitTable(
  factor: Factor,
  units: readonly { code: string; coefficient: string }[],
  changed: { code: string; coefficient: string },
): Lookup {
  const table = Object.fromEntries(units.map(({ code, coefficient }) => [code, coefficient]));
  return {
    kind: 'lookup',
    name: factor.name,
    attribute: UNIT_CODE,
    table: { ...table, [changed.code]: changed.coefficient },
    otherwise: '1',
  };
}

export const isUnitTable = (factor: Factor): factor is Lookup =>
  factor.kind === 'lookup' && factor.attribute === UNIT_CODE;
