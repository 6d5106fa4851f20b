import type { Label, Schemas } from '@/shared/api/types';
import { freeId, plugged, withNode, withNodes, withUnitWeights } from './edits';
import { attributeOf, nodeOf, type RuleBody, type RuleNode, UNIT_CODE } from './rule';
import { unitWeightOf } from './sides';
import type { PlanTree, TableRow } from './tree';

export type UnitWeight = 'members' | 'own' | 'product';

/** What units weigh level by level; those of a rule that says nothing of it weigh what their people do. */
export const unitWeightsOf = (body: RuleBody): readonly UnitWeight[] =>
  (unitWeightOf(body)?.settings?.levels as readonly UnitWeight[] | undefined) ?? ['members'];

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

/** What a node gave a unit; 1 where it acted on none. */
export function coefficientOf(
  row: TableRow,
  node: string,
  labels: readonly Schemas['TableLabel'][],
): string {
  const acted = row.factors.find(({ name }) => labels[name]?.node === node);
  return acted?.coefficient ?? '1';
}

export const isUnitTable = (body: RuleBody, node: RuleNode): boolean =>
  node.kind === 'table' && attributeOf(body, node) === UNIT_CODE;

/** The factor as a table of units, held by the rule itself, with one of them changed. */
export function asUnitTable(
  body: RuleBody,
  factor: Pick<RuleNode, 'id' | 'name' | 'place'>,
  units: readonly { code: string; coefficient: string }[],
  changed: { code: string; coefficient: string },
): RuleBody {
  const code = body.nodes.find(({ settings }) => settings?.attribute === UNIT_CODE) ?? {
    id: freeId(body, UNIT_CODE),
    kind: 'attribute',
    settings: { attribute: UNIT_CODE },
  };
  const table = Object.fromEntries(units.map((one) => [one.code, one.coefficient]));
  const node: RuleNode = {
    ...factor,
    kind: 'table',
    settings: { table: { ...table, [changed.code]: changed.coefficient }, otherwise: '1' },
    inputs: { value: code.id },
  };
  const known = nodeOf(body, code.id) ? body : withNodes(body, [code]);
  return nodeOf(body, node.id) ? withNode(known, node) : withNodes(known, [node]);
}

/** A table of the first level's units by which they weigh, all 1 at first. */
export function withUnitFactor(
  body: RuleBody,
  name: Label,
  first: string,
  levels: readonly UnitWeight[],
): RuleBody {
  const id = freeId(body, 'region');
  const made = asUnitTable(body, { id, name }, [], { code: first, coefficient: '1' });
  const weighed = withUnitWeights(made, levels);
  const weight = unitWeightOf(weighed);
  return weight ? withNode(weighed, plugged(weight, 'coefficient', [id])) : body;
}
