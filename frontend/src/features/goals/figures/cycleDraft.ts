import type { Schemas } from '@/shared/api/types';
import { EVEN_PACE, type PaceDraft, paceDraftOf, type PaceRule } from './paceRule';

export type SpanChoice = Schemas['ProposedCycle']['span'] | 'own';

/** A cycle as its form holds it. */
export interface CycleDraft {
  span: SpanChoice;
  name: string;
  starts_on: string;
  ends_on: string;
  calendar_id: string;
  pace: PaceDraft;
}

/** The next quarter, on the first calendar there is. */
export function proposedDraft(
  proposed: readonly Schemas['ProposedCycle'][],
  calendars: readonly Schemas['CalendarRow'][],
): CycleDraft {
  const [first] = proposed;
  return {
    span: first?.span ?? 'own',
    name: first?.name ?? '',
    starts_on: first?.starts_on ?? '',
    ends_on: first?.ends_on ?? '',
    calendar_id: calendars[0]?.id ?? '',
    pace: EVEN_PACE,
  };
}

export const keptDraft = (cycle: Schemas['CycleFull']): CycleDraft => ({
  span: 'own',
  name: cycle.name,
  starts_on: cycle.starts_on,
  ends_on: cycle.ends_on,
  calendar_id: cycle.calendar_id,
  pace: paceDraftOf(cycle.pace_rule),
});

/** Another span brings its period and its name; one's own dates stay as they are. */
export function withSpan(
  draft: CycleDraft,
  span: SpanChoice,
  proposed: readonly Schemas['ProposedCycle'][],
): CycleDraft {
  const found = proposed.find((one) => one.span === span);
  if (found === undefined) return { ...draft, span };
  const { name, starts_on, ends_on } = found;
  return { ...draft, span, name, starts_on, ends_on };
}

export const bodyOfCycle = (draft: CycleDraft, rule: PaceRule): Schemas['NewCycle'] => ({
  name: draft.name.trim(),
  starts_on: draft.starts_on,
  ends_on: draft.ends_on,
  calendar_id: draft.calendar_id,
  pace_rule: rule,
});
