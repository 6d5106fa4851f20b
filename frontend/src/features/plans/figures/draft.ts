import type { Schemas } from '@/shared/api/types';
import { type RuleBody, ruleOf } from './rule';

/** What is fixed for one owner, as typed; an empty cell fixes nothing. */
export interface LimitCells {
  lock: string;
  minimum: string;
  maximum: string;
  hold: string;
  reason: string;
}

export type LimitField = keyof LimitCells;

export interface OwnerLimit extends LimitCells {
  isPerson: boolean;
}

/** What a plan says besides its rule. */
export interface PlanParameters {
  heads_carry: boolean;
  empty_units: 'error' | 'skip';
}

/** A plan as the planner has it on the page; `limits` by owner. */
export interface PlanDraft {
  body: RuleBody;
  parameters: PlanParameters;
  attributesOn: string;
  limits: Readonly<Record<string, OwnerLimit>>;
}

export const NOTHING_FIXED: LimitCells = {
  lock: '',
  minimum: '',
  maximum: '',
  hold: '',
  reason: '',
};
const AMOUNTS = ['lock', 'minimum', 'maximum', 'hold'] as const;

export function draftOf(page: Schemas['PlanPage']): PlanDraft {
  const parameters = page.parameters as Partial<PlanParameters>;
  return {
    body: ruleOf(page.body),
    parameters: {
      heads_carry: parameters.heads_carry ?? false,
      empty_units: parameters.empty_units ?? 'error',
    },
    attributesOn: page.attributes_on,
    limits: Object.fromEntries(
      page.limits.map((limit) => [
        limit.owner,
        {
          isPerson: limit.is_person,
          lock: limit.lock ?? '',
          minimum: limit.minimum ?? '',
          maximum: limit.maximum ?? '',
          hold: limit.hold ?? '',
          reason: limit.reason,
        },
      ]),
    ),
  };
}

export const fixes = (limit: LimitCells): boolean => AMOUNTS.some((field) => limit[field] !== '');

/** The draft with some cells of an owner changed; a lock takes the place of minimum and maximum, and they of it. */
export function withLimit(
  draft: PlanDraft,
  owner: { id: string; isPerson: boolean },
  cells: Partial<LimitCells>,
): PlanDraft {
  const before = draft.limits[owner.id] ?? { ...NOTHING_FIXED, isPerson: owner.isPerson };
  const limit = { ...before, ...cells };
  if (cells.lock) Object.assign(limit, { minimum: '', maximum: '' });
  else if (cells.minimum || cells.maximum) limit.lock = '';
  return { ...draft, limits: { ...draft.limits, [owner.id]: limit } };
}

const orNothing = (amount: string): string | null => (amount === '' ? null : amount);

const givenLimit = ([owner, limit]: [string, OwnerLimit]): Schemas['GivenLimit'] => ({
  ...(limit.isPerson ? { person_id: owner } : { unit_id: owner }),
  lock: orNothing(limit.lock),
  minimum: orNothing(limit.minimum),
  maximum: orNothing(limit.maximum),
  hold: orNothing(limit.hold),
  reason: limit.reason,
});

/** What the preview takes: everything, as the page has it. */
export const givenDraft = (draft: PlanDraft): Schemas['GivenDraft'] => ({
  body: { ...draft.body },
  parameters: { ...draft.parameters },
  attributes_on: draft.attributesOn,
  limits: Object.entries(draft.limits)
    .filter(([, limit]) => fixes(limit))
    .map(givenLimit),
});

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What saving sends: only what differs from what was read. */
export function savedPlan(
  draft: PlanDraft,
  saved: PlanDraft,
  revision: number,
): Schemas['SavedPlan'] {
  const limits = Object.entries(draft.limits).filter(
    ([owner, limit]) => !same(limit, saved.limits[owner] ?? { ...limit, ...NOTHING_FIXED }),
  );
  return {
    revision,
    ...(!same(draft.body, saved.body) && { body: { ...draft.body } }),
    ...(!same(draft.parameters, saved.parameters) && { parameters: { ...draft.parameters } }),
    ...(draft.attributesOn !== saved.attributesOn && { attributes_on: draft.attributesOn }),
    limits: limits.map(givenLimit),
  };
}

/** Whether there is anything to save. */
export function differs(draft: PlanDraft, saved: PlanDraft): boolean {
  const { limits, ...fields } = savedPlan(draft, saved, 0);
  return limits.length > 0 || Object.keys(fields).length > 1;
}
