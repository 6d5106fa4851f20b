import type { Schemas } from '@/shared/api/types';
import {
  bodyOfKeyResult,
  isStepped,
  type KeyResultDraft,
  type ParentChoice,
} from './keyResultDraft';

/** A key result as it stands, in the form that changes it. */
export const keptKeyResult = (
  row: Schemas['KeyResultRow'],
  parents: readonly ParentChoice[],
  steps: readonly Schemas['StepRow'][],
): KeyResultDraft => ({
  title: row.title,
  kind: row.kind,
  measure: row.measure,
  currency: row.currency ?? '',
  unit_label: row.unit_label,
  baseline: row.baseline,
  target: row.target,
  stretch: row.stretch ?? '',
  quantum: row.quantum,
  weight: row.weight,
  source: row.source,
  metric_id: row.metric_id ?? '',
  owner: row.owner,
  steps: steps.map(({ position, title, due_on, share }) => ({
    was: position,
    title,
    due_on,
    share,
  })),
  due_on: dueOf(row),
  parents,
});

function dueOf({ kind, pace_rule }: Schemas['KeyResultRow']): string {
  const steps = (pace_rule?.['steps'] ?? []) as { date: string }[];
  return kind === 'yes_no' ? (steps[0]?.date ?? '') : '';
}

const CHANGEABLE = [
  'title',
  'baseline',
  'target',
  'stretch',
  'quantum',
  'weight',
  'unit_label',
  'source',
  'metric_id',
] as const;
const OF_STEPS = ['title', 'weight'] as const;

/** Only what differs from before is sent: what a plan decides must not be touched by accident. */
export function changesOf(
  before: KeyResultDraft,
  after: KeyResultDraft,
): Schemas['KeyResultChanges'] {
  const [was, is] = [bodyOfKeyResult(before), bodyOfKeyResult(after)];
  const fields = isStepped(after.kind) ? OF_STEPS : CHANGEABLE;
  const changed = fields.filter((field) => was[field] !== is[field]);
  return { reason: '', ...Object.fromEntries(changed.map((field) => [field, is[field]])) };
}

export const sameOwner = (before: KeyResultDraft, after: KeyResultDraft): boolean =>
  before.owner?.id === after.owner?.id;

export const sameParents = (before: KeyResultDraft, after: KeyResultDraft): boolean =>
  JSON.stringify(bodyOfKeyResult(before).parents) ===
  JSON.stringify(bodyOfKeyResult(after).parents);

/** The steps and the due date, as the call that changes them takes them. */
export function stepsOf(draft: KeyResultDraft): Omit<Schemas['ChangedSteps'], 'reason'> {
  const { steps, due_on } = bodyOfKeyResult(draft);
  return {
    steps: steps.map((step, at) => ({ ...step, was: draft.steps[at]?.was ?? null })),
    due_on: due_on ?? null,
  };
}

export const sameSteps = (before: KeyResultDraft, after: KeyResultDraft): boolean =>
  JSON.stringify(stepsOf(before)) === JSON.stringify(stepsOf(after));

/** What the network says a key result serves, as choices of the form. */
export function parentsOf(id: string, network: Schemas['Network']): readonly ParentChoice[] {
  return network.links
    .filter((link) => link.child === id && link.through_objective === null)
    .map((link) => {
      const node = network.nodes.find((one) => one.id === link.parent);
      return {
        id: link.parent,
        title: node?.title ?? '',
        owner: node?.owner.name ?? '',
        sums: link.share !== null,
        share: link.share ?? '',
      };
    });
}
