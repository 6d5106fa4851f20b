import type { Schemas } from '@/shared/api/types';
import { typedDecimal } from '@/shared/format/typedDecimal';

type Fields = Schemas['DraftedKeyResult'];
export type Kind = Fields['kind'];
export type Measure = Fields['measure'];
export type Source = NonNullable<Fields['source']>;

export interface OwnerChoice {
  kind: 'unit' | 'person';
  id: string;
  code: string;
  name: string;
}

export interface ParentChoice {
  id: string;
  title: string;
  owner: string;
  /** Whether it adds up its children, so that the link needs a share. */
  sums: boolean;
  share: string;
}

export interface StepDraft {
  /** The position of the step that it continues; none for a new one. */
  was?: number;
  title: string;
  due_on: string;
  share: string;
}

/** A key result as its form holds it: numbers as they were typed. */
export interface KeyResultDraft {
  title: string;
  kind: Kind;
  measure: Measure;
  currency: string;
  unit_label: string;
  baseline: string;
  target: string;
  stretch: string;
  quantum: string;
  weight: string;
  source: Source;
  metric_id: string;
  owner: OwnerChoice | null;
  steps: readonly StepDraft[];
  due_on: string;
  parents: readonly ParentChoice[];
}

export const KINDS: readonly Kind[] = [
  'increase',
  'decrease',
  'keep_above',
  'keep_below',
  'milestone',
  'yes_no',
];
export const SOURCES: readonly Source[] = [
  'metric',
  'check_in',
  'sum',
  'weighted',
  'target_weighted',
];

type Stepped = 'milestone' | 'yes_no';

export const isStepped = (kind: Kind): kind is Stepped => kind === 'milestone' || kind === 'yes_no';
export const isReached = (kind: Kind): boolean => kind === 'increase' || kind === 'decrease';

export const emptyKeyResult = (currency: string): KeyResultDraft => ({
  title: '',
  kind: 'increase',
  measure: 'money',
  currency,
  unit_label: '',
  baseline: '0',
  target: '',
  stretch: '',
  quantum: '1',
  weight: '1',
  source: 'check_in',
  metric_id: '',
  owner: null,
  steps: [],
  due_on: '',
  parents: [],
});

const number = (typed: string, instead: string): string =>
  typedDecimal(typed) ?? (typed || instead);

/** What the API takes. Numbers that cannot be read are sent as they are: the refusal names the field. */
export function bodyOfKeyResult(draft: KeyResultDraft): Fields {
  const stepped = isStepped(draft.kind);
  return {
    title: draft.title.trim(),
    kind: draft.kind,
    measure: stepped ? 'none' : draft.measure,
    currency: !stepped && draft.measure === 'money' ? draft.currency : null,
    unit_label: !stepped && draft.measure === 'count' ? draft.unit_label.trim() : '',
    baseline: isReached(draft.kind) ? number(draft.baseline, '0') : '0',
    target: stepped ? '1' : number(draft.target, '0'),
    stretch: stepped || draft.stretch === '' ? null : number(draft.stretch, '0'),
    quantum: stepped ? '1' : number(draft.quantum, '1'),
    weight: number(draft.weight, '1'),
    source: stepped ? 'check_in' : draft.source,
    metric_id: !stepped && draft.source === 'metric' && draft.metric_id ? draft.metric_id : null,
    owner: draft.owner && ownerOf(draft.owner),
    steps: draft.kind === 'milestone' ? draft.steps.map(stepOf) : [],
    due_on: draft.kind === 'yes_no' ? draft.due_on || null : null,
    parents: draft.parents.map(parentOf),
  };
}

export const ownerOf = ({ kind, id }: OwnerChoice): Schemas['GivenOwner'] =>
  kind === 'unit' ? { unit_id: id } : { person_id: id };

const stepOf = ({ title, due_on, share }: StepDraft): Schemas['NewStep'] => ({
  title: title.trim(),
  due_on,
  share: number(share, '0'),
});

/** A share only where the parent adds up. */
export const parentOf = ({ id, sums, share }: ParentChoice): Schemas['GivenParent'] => ({
  key_result_id: id,
  share: sums ? number(share, '0') : null,
  weight: '1',
});
